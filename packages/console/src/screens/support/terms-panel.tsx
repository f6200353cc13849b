import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { useRef, useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useKeys } from '../../live/use-keys.ts';
import { Problem } from '../../parts/problem.tsx';
import { agreeTexts as texts } from '../../texts/support-plan.ts';
import { AmendTerms } from './amend-terms.tsx';
import { mayGoOn, versionOf } from './plan.ts';
import { Signatures } from './signatures.tsx';
import type { PlanProps } from './support-plan-screen.tsx';
import { ComparedTerms, TermsTable } from './terms-table.tsx';

export interface HeldProps extends PlanProps {
  /** The version that is being read; only it is signed or amended. */
  readonly held: number;
  readonly onHold: (version: number) => void;
}

/** The terms that are read, beside what is agreed; to sign or to amend. What comes meanwhile stands beside it first. */
export function TermsPanel(props: HeldProps) {
  const { plan, newest, held, onHold } = props;
  const api = useApi();
  const { supportPlanId, you, waitsFor, inForce } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAmending, amend] = useState(false);
  const sign = useCommand((body: BodyOf<'signSupportPlan'>, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/signatures', {
        params: { path: { supportPlanId } },
        body,
        ...attempt,
      }),
    ),
  );
  const toHeading = () => heading.current?.focus();
  useKeys({ a: () => mayGoOn(plan) && amend(true), t: toHeading });
  const read = versionOf(plan, held) ?? newest;
  const agreed = inForce === held ? undefined : versionOf(plan, inForce);
  const isNewest = newest.version === held;
  const goOn = () => {
    sign.clear();
    onHold(newest.version);
    toHeading();
  };
  return (
    <section className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <Problem fault={sign.fault} />
      {isNewest ? (
        <>
          {agreed === undefined ? (
            <TermsTable version={read} />
          ) : (
            <ComparedTerms before={agreed} beforeLabel={texts.agreedVersion(agreed.version)} after={read} />
          )}
          {read.because !== undefined && <p>{texts.because(read.because)}</p>}
        </>
      ) : (
        <Meanwhile {...props} onGoOn={goOn} />
      )}
      <Signatures plan={plan} newest={newest} />
      {mayGoOn(plan) && (
        <div className="actions">
          {isNewest && waitsFor.includes(you) && (
            <>
              <Button
                variant="primary"
                loading={sign.isRunning}
                onClick={() => void sign.run({ version: held })}
              >
                {texts.sign(held)}
              </Button>
              <span className="quiet">{texts.signing}</span>
            </>
          )}
          {!isAmending && <Button onClick={() => amend(true)}>{texts.amend}</Button>}
        </div>
      )}
      {isAmending && mayGoOn(plan) && <AmendTerms {...props} onEnd={() => amend(false)} />}
    </section>
  );
}

/** What somebody wrote since the version that is being read, both texts side by side. */
function Meanwhile({ plan, newest, held, onGoOn }: HeldProps & { readonly onGoOn: () => void }) {
  const read = versionOf(plan, held) ?? newest;
  return (
    <>
      <div role="status">
        <p>
          <strong>{texts.meanwhile(newest.version, newest.by)}</strong>
        </p>
        <p>{texts.meanwhileDetail}</p>
      </div>
      <ComparedTerms before={read} beforeLabel={texts.versionBy(read.version, read.by)} after={newest} />
      {newest.because !== undefined && <p>{texts.because(newest.because)}</p>}
      <div className="actions">
        <Button variant="primary" onClick={onGoOn}>
          {texts.goOn(newest.version)}
        </Button>
      </div>
    </>
  );
}
