import { Time } from '../../parts/times.tsx';
import { turnTexts } from '../../texts/support.ts';
import { agreeTexts as texts } from '../../texts/support-plan.ts';
import { nameOf, type Side } from './plan.ts';
import type { PlanProps } from './support-plan-screen.tsx';

const sides: readonly Side[] = ['person', 'lead'];

/** Who has signed the newest version. */
export function Signatures({ plan, newest }: PlanProps) {
  return (
    <>
      <h3>{texts.signatures}</h3>
      <ul>
        {sides.map((side) => {
          const signature = plan.signatures.find(
            (one) => one.side === side && one.version === newest.version && one.lapsed === undefined,
          );
          const name = signature?.by ?? nameOf(plan, side) ?? turnTexts.theLead;
          return (
            <li key={side}>
              {signature === undefined ? (
                texts.unsigned(name)
              ) : (
                <>
                  {texts.signed(name)}: <Time at={signature.at} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
