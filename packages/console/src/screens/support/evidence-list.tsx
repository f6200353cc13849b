import { Link } from '@tanstack/react-router';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { evidenceTexts as texts } from '../../texts/support.ts';
import type { evidenceFound, FoundCase } from './evidence-found.ts';

/** What people observed, and what was found in the person's own cases. */
export function EvidenceList({ remarks, cases }: ReturnType<typeof evidenceFound>) {
  return (
    <>
      {remarks.map(({ says, by, incidentId }, index) => (
        <blockquote key={String(index)}>
          <p>{says}</p>
          <p className="quiet">
            {texts.by(by)}
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
