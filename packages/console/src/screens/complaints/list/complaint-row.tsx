import { Link } from '@tanstack/react-router';
import { Countdown, Time } from '../../../parts/times.tsx';
import {
  complaintKind,
  complaintLimit,
  complaintStatus,
  complaintsTexts as texts,
  safety,
  severity,
} from '../../../texts/complaints.ts';
import { named } from '../../../texts/words.ts';
import { currentStage, nextLimit, type Complaint } from '../complaint.ts';

function Due({ complaint }: { readonly complaint: Complaint }) {
  const next = nextLimit(complaint);
  if (complaint.closed !== undefined)
    return (
      <>
        {texts.closedAt} <Time at={complaint.closed.at} />
      </>
    );
  if (next === undefined) return <span className="quiet">{texts.nothingDue}</span>;
  return (
    <>
      {complaintLimit[next.limit]}: <Countdown to={next.lateFrom} />
      <small className="reason quiet">{next.explained.at(-1)}</small>
    </>
  );
}

function Serious({ complaint: { assessed } }: { readonly complaint: Complaint }) {
  if (assessed === undefined) return <span className="quiet">{texts.notAssessed}</span>;
  return (
    <>
      {severity[assessed.severity]}
      {assessed.safety && <strong className="at-risk">{safety(true)}</strong>}
    </>
  );
}

/** One query or complaint: what is due next and why then, and what a person has to see to. */
export function ComplaintRow({ complaint }: { readonly complaint: Complaint }) {
  const { complaintId, reference, kind, team, status, attention } = complaint;
  const { handler } = currentStage(complaint);
  return (
    <tr>
      <th scope="row" className="which">
        <Link to="/complaints/$complaintId" params={{ complaintId }}>
          {complaintKind[kind]} <span className="reference">{reference}</span>
        </Link>
        <small className="quiet">{named(team)}</small>
      </th>
      <td data-title={texts.columns.due}>
        <Due complaint={complaint} />
      </td>
      <td data-title={texts.columns.serious}>
        <Serious complaint={complaint} />
      </td>
      <td data-title={texts.columns.stage}>{complaintStatus[status]}</td>
      <td data-title={texts.columns.handler}>
        {handler === undefined ? texts.nobody : <bdi>{handler}</bdi>}
      </td>
      <td data-title={texts.columns.seeTo}>
        {attention.length === 0 ? (
          <span className="quiet">{texts.nothingToDo}</span>
        ) : (
          <ul className="see-to">
            {attention.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
