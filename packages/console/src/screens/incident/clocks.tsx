import { duration } from '../../parts/local-time.ts';
import { Countdown, Time } from '../../parts/times.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { clockTexts as texts } from '../../texts/incident.ts';
import { deadlineKind } from '../../texts/words.ts';
import { allowedSeconds, inOrder, outcomeOf, type Deadline, type Incident } from './clock-arithmetic.ts';

function State({ deadline }: { readonly deadline: Deadline }) {
  const outcome = outcomeOf(deadline);
  switch (outcome.kind) {
    case 'open':
      return <Countdown to={deadline.dueAt} />;
    case 'met':
      return <>{texts.met(duration(outcome.spareSeconds))}</>;
    case 'late':
      return <strong>{texts.late(duration(outcome.lateSeconds))}</strong>;
    case 'unanswered':
      return <strong>{texts.unanswered}</strong>;
    case 'dropped':
      return <>{texts.dropped}</>;
  }
}

/** Every limit with its arithmetic: from when, how long, until when, and how it came out. */
export function Clocks({ incident: { deadlines, people } }: { readonly incident: Incident }) {
  if (deadlines.length === 0) return <p>{texts.none}</p>;
  const personOf = (id: string | undefined) => people.find(({ assignmentId }) => assignmentId === id);
  return (
    <section>
      <h2>{texts.title}</h2>
      <PlainTable label={texts.title} columns={texts.columns}>
        {inOrder(deadlines).map((deadline) => {
          const person = personOf(deadline.assignmentId);
          const allowed = allowedSeconds(deadline);
          const action = person?.actions.find(({ id }) => id === deadline.actionId);
          return (
            <tr key={deadline.deadlineId}>
              <th scope="row">{action?.title ?? deadlineKind[deadline.kind]}</th>
              <td>{person && <bdi>{person.resource.name}</bdi>}</td>
              <td>{deadline.from !== undefined && <Time at={deadline.from} age={false} />}</td>
              <td>{allowed !== undefined && duration(allowed)}</td>
              <td>
                <Time at={deadline.dueAt} age={false} />
              </td>
              <td>
                <State deadline={deadline} />
              </td>
            </tr>
          );
        })}
      </PlainTable>
    </section>
  );
}
