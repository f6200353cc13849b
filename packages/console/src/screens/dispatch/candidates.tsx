import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { useEffect, useRef } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useKeys } from '../../live/use-keys.ts';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import { AskedOutcome } from './asked-outcome.tsx';
import { endedSince, type Recommendation } from './choice.ts';
import { ConfirmAsking } from './confirm-asking.tsx';
import { RoleChoice } from './role-choice.tsx';
import { useAsking } from './use-asking.ts';
import type { Mobilisation } from './use-response.ts';

interface Props {
  readonly recommendation: Recommendation;
  readonly mobilisation: Mobilisation;
}

/** The people to ask for the open places, and the press that shows what is sent before it is. */
export function Candidates({ recommendation, mobilisation }: Props) {
  const api = useApi();
  const params = { path: { incidentId: recommendation.incidentId } };
  const again = useCommand((_: null, attempt) =>
    expectData(api.POST('/v1/incidents/{incidentId}/recommendation', { params, body: {}, ...attempt })),
  );
  const asking = useAsking(recommendation, mobilisation);
  const { roles, choice, choose, now, shown, outcome } = asking;
  const count = now.picks.length;
  useKeys({ c: () => asking.open('key') });
  const place = useRef<HTMLDivElement>(null);
  const hasOpen = roles.length > 0;
  useEffect(() => {
    const isFocusFree = document.activeElement === null || document.activeElement === document.body;
    if (hasOpen && isFocusFree) place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [hasOpen]);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (outcome.asked.length === 0 && outcome.refusals.length === 0) return;
    const find = (what: string) => section.current?.querySelector<HTMLElement>(what);
    (find('.refused') ?? find('h2'))?.focus();
  }, [outcome]);
  const ended = endedSince(recommendation, mobilisation);
  return (
    <section ref={section} className="panel">
      <h2 tabIndex={-1}>{texts.title}</h2>
      <AskedOutcome outcome={outcome} roles={roles} />
      {hasOpen ? (
        <>
          {ended.length > 0 && (
            <p role="status">{texts.outdated(ended.map(({ resource }) => resource.name).join(', '))}</p>
          )}
          {roles.map((role) => (
            <RoleChoice key={role.role} role={role} choice={choice} outcome={outcome} onChange={choose} />
          ))}
          <div ref={place} className="actions confirm">
            <Button
              variant="primary"
              disabled={count === 0}
              disabledReason={texts.nobody}
              onClick={() => asking.open('press')}
            >
              {texts.ask(count)}
            </Button>
            <Button
              variant={count === 0 ? 'primary' : 'normal'}
              loading={again.isRunning}
              onClick={() => void again.run(null)}
            >
              {texts.again}
            </Button>
            <small>
              {texts.madeAt} <Time at={recommendation.madeAt} />
            </small>
          </div>
        </>
      ) : (
        <p>{texts.none}</p>
      )}
      <Problem fault={again.fault} />
      {shown && (
        <ConfirmAsking
          asking={shown}
          standing={asking.standing}
          command={asking.command}
          onConfirm={() => void asking.confirm()}
          onClose={asking.close}
        />
      )}
    </section>
  );
}
