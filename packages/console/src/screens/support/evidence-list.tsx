import { Link } from '@tanstack/react-router';
import { useMay } from '../../console-context.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { evidenceTexts as texts } from '../../texts/support-plan.ts';
import type { evidenceFound, FoundCase, Remark } from './evidence-found.ts';
import { MUSTER } from './plan.ts';

/** What people observed, and what was found in the person's own cases. */
export function EvidenceList({ remarks, cases }: ReturnType<typeof evidenceFound>) {
  return (
    <>
      {remarks.map(({ says, by, incidentId, from }, index) => (
        <blockquote key={String(index)}>
          <p>{says}</p>
          <p className="quiet">
            {by === MUSTER ? texts.byMuster : texts.by(by)}
            {from !== undefined && <Origin from={from} />}
            {incidentId !== undefined && (
              <>
                {', '}
                <Link to="/incidents/$incidentId" params={{ incidentId }}>
                  {texts.theCase}
                </Link>
              </>
            )}
          </p>
        </blockquote>
      ))}
      {cases.length > 0 && (
        <PlainTable label={texts.title} columns={texts.columns}>
          {cases.map((one) => (
            <CaseRow key={one.incidentId} one={one} />
          ))}
        </PlainTable>
      )}
    </>
  );
}

/** What led Muster to it: a criterion of the competence record, or a complaint, which is for leads alone. */
function Origin({ from }: { readonly from: NonNullable<Remark['from']> }) {
  const isLead = useMay('lead');
  if (from.kind === 'criterion')
    return (
      <>
        {', '}
        <Link to="/competence/$recordId" params={{ recordId: from.recordId }}>
          {texts.fromCriterion(from.criterion)}
        </Link>
      </>
    );
  if (!isLead) return `, ${texts.fromComplaint}`;
  return (
    <>
      {', '}
      <Link to="/complaints/$complaintId" params={{ complaintId: from.complaintId }}>
        {texts.fromComplaint}
      </Link>
    </>
  );
}

function CaseRow({ one: { incidentId, reference, closedAt, shows } }: { readonly one: FoundCase }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/incidents/$incidentId" params={{ incidentId }}>
          {reference}
        </Link>
      </th>
      <td>
        <Time at={closedAt} age={false} />
      </td>
      <td>{shows.join('; ')}</td>
    </tr>
  );
}
