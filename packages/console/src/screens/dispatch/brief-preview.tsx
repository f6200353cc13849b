import { duration } from '../../parts/local-time.ts';
import { briefTexts as texts } from '../../texts/dispatch.ts';
import type { Mobilisation } from './use-response.ts';

/** What each role is told: responsibilities and actions with their limits. */
export function BriefPreview({ plan }: { readonly plan: Mobilisation['plan'] }) {
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {plan.roles.map((role) => (
        <section key={role.role}>
          <h3>{role.title}</h3>
          {role.leads && <p>{texts.leads}</p>}
          <p>
            {texts.accept(duration(role.acceptWithinSeconds))},{' '}
            {texts.understand(duration(role.understandWithinSeconds))},{' '}
            {texts.arrive(duration(role.arriveWithinSeconds))}.
          </p>
          <h4>{texts.responsibilities}</h4>
          <ul>
            {role.responsibilities.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          {role.actions.length > 0 && (
            <>
              <h4>{texts.actions}</h4>
              <ul>
                {role.actions.map(({ id, title, withinSeconds, countsFrom, mandatory }) => (
                  <li key={id}>
                    {title} ({texts.within(duration(withinSeconds))} {texts.from[countsFrom]}
                    {mandatory ? '' : `, ${texts.optional}`})
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </section>
  );
}
