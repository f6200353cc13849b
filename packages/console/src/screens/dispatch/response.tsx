import { useChannelStates } from '../../live/use-channel-states.ts';
import { responseTexts as texts } from '../../texts/dispatch.ts';
import { AssignedPerson } from './assigned-person.tsx';
import type { Assignment, Incident, Mobilisation } from './use-response.ts';

interface Props {
  readonly assignments: readonly Assignment[];
  readonly mobilisation: Mobilisation;
  readonly people: Incident['people'];
}

const isOver = ({ status }: Assignment): boolean =>
  status === 'clear' || status === 'declined' || status === 'expired' || status === 'released';

/** Everybody who was asked, those who still have a part first, and the places for which Muster looks or found nobody. */
export function Response({ assignments, mobilisation, people }: Props) {
  const titleOf = (role: string) => mobilisation.plan.roles.find((one) => one.role === role)?.title ?? role;
  const told = useChannelStates(
    mobilisation.incidentId,
    assignments.some((one) => !isOver(one)),
  );
  const shown = [...assignments.filter((one) => !isOver(one)), ...assignments.filter(isOver).reverse()];
  return (
    <section>
      <h2>{texts.title}</h2>
      <div role="status">
        {mobilisation.places.map((place, at) => {
          if (place.state === 'seeking') return <p key={at}>{texts.seeking(titleOf(place.role))}</p>;
          if (place.state === 'short')
            return (
              <p key={at} className="short">
                {texts.short(titleOf(place.role), place.reason)}
              </p>
            );
          return null;
        })}
      </div>
      {shown.length === 0 && <p>{texts.nobody}</p>}
      {shown.map((assignment) => (
        <AssignedPerson
          key={assignment.assignmentId}
          assignment={assignment}
          told={told.get(assignment.assignmentId)}
          isStoodDown={mobilisation.status === 'stood-down'}
          brief={people.find(({ assignmentId }) => assignmentId === assignment.assignmentId)?.brief}
        />
      ))}
    </section>
  );
}
