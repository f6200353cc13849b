import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { sessionTexts as texts } from '../../texts/support-plan.ts';
import { NoteSession } from './note-session.tsx';
import { mayGoOn, type Plan } from './plan.ts';

/** The sessions that were held; there are none before something is agreed. */
export function Sessions({ plan }: { readonly plan: Plan }) {
  const [isOpen, open] = useState(false);
  const { sessions, inForce, supportPlanId } = plan;
  if (inForce === undefined) return null;
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {sessions.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <PlainTable label={texts.title} columns={texts.columns}>
          {sessions.map(({ heldAt, at, minutes, says, by }) => (
            <tr key={`${at} ${by}`}>
              <th scope="row">
                <Time at={heldAt} age={false} />
              </th>
              <td>{texts.length(minutes)}</td>
              <td>{says}</td>
              <td>{by}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {mayGoOn(plan) &&
        (isOpen ? (
          <NoteSession supportPlanId={supportPlanId} onEnd={() => open(false)} />
        ) : (
          <Button onClick={() => open(true)}>{texts.add}</Button>
        ))}
    </section>
  );
}
