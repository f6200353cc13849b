import { useChannelStates } from '../../live/use-channel-states.ts';
import { Time } from '../../parts/times.tsx';
import { ChannelStates } from '../../parts/channel-states.tsx';
import { peopleTexts as texts } from '../../texts/incident.ts';
import { assignmentStatus, howKnown } from '../../texts/words.ts';
import type { Incident } from './clock-arithmetic.ts';

type Person = Incident['people'][number];

interface Props {
  readonly incidentId: string;
  readonly people: readonly Person[];
}

const latest = ({ endedAt, onSceneAt, enRouteAt, understoodAt, acceptedAt, offeredAt }: Person): string =>
  endedAt ?? onSceneAt ?? enRouteAt ?? understoodAt ?? acceptedAt ?? offeredAt;

/** Who was asked, how far each is, and what each of their actions came to. */
export function People({ incidentId, people }: Props) {
  const told = useChannelStates(
    incidentId,
    people.some(({ endedAt }) => endedAt === undefined),
  );
  return (
    <section>
      <h2>{texts.title}</h2>
      {people.length === 0 && <p>{texts.none}</p>}
      {people.map((person) => {
        const reached = person.endedAt === undefined ? told.get(person.assignmentId) : undefined;
        return (
          <article key={person.assignmentId} className="panel person" aria-label={person.resource.name}>
            <h3>
              <bdi>{person.resource.name}</bdi>{' '}
              <small className="quiet">
                {person.roleTitle}
                {person.leads && `, ${texts.leads}`}
              </small>
            </h3>
            <p>
              <strong>{assignmentStatus[person.status]}</strong> <Time at={latest(person)} />
              {person.endReason !== undefined && (
                <>
                  {' · '}
                  <bdi>{person.endReason}</bdi>
                </>
              )}
              {person.endedAt === undefined && ` · ${texts.brief[person.brief.status]}`}
            </p>
            {reached && <ChannelStates told={reached} />}
            <ul>
              {person.actions.map((action) => (
                <li key={action.id}>
                  {action.title}:{' '}
                  <strong>
                    {action.doneBefore && action.status === 'open'
                      ? texts.doneBefore(action.doneBefore.by)
                      : texts.actions[action.status]}
                  </strong>
                  {action.reason !== undefined && (
                    <>
                      {' '}
                      (<bdi>{action.reason}</bdi>)
                    </>
                  )}
                  {action.at !== undefined && (
                    <>
                      {' '}
                      <Time at={action.at} />
                    </>
                  )}
                  {action.howKnown !== undefined && (
                    <small className="quiet"> {howKnown[action.howKnown]}</small>
                  )}
                </li>
              ))}
            </ul>
          </article>
        );
      })}
    </section>
  );
}
