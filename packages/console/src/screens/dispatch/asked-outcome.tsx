import { Problem } from '../../parts/problem.tsx';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import type { RoleCandidates } from './choice.ts';
import { Isolated } from './isolated.tsx';
import { refusedElsewhere, type Outcome } from './refusals.ts';

/** What came of asking: who is asked, and what is refused of people who are not shown below any more. */
export function AskedOutcome({
  outcome,
  roles,
}: {
  readonly outcome: Outcome;
  readonly roles: readonly RoleCandidates[];
}) {
  return (
    <>
      <div role="status">
        {outcome.asked.map(({ assignmentId, name }) => (
          <p key={assignmentId}>
            <Isolated text={texts.asked(name)} name={name} />
          </p>
        ))}
        {refusedElsewhere(outcome, roles).map(({ role, resourceId, name, because }) => (
          <p key={`${role} ${resourceId}`} className="short">
            <Isolated text={because} name={name} />
          </p>
        ))}
      </div>
      <Problem
        fault={outcome.fault && { ...outcome.fault, detail: texts.nobodyAsked, fields: [] }}
        takesFocus={false}
      />
    </>
  );
}
