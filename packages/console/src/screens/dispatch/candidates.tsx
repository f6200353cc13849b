import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useKeys } from '../../live/use-keys.ts';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import { asRecommended, endedSince, picksOf, standingRoles, type Recommendation } from './choice.ts';
import { RoleChoice } from './role-choice.tsx';
import type { Mobilisation } from './use-response.ts';

interface Props {
  readonly recommendation: Recommendation;
  readonly mobilisation: Mobilisation;
}

/** The people to ask for the open places, and the one press that asks them. */
export function Candidates({ recommendation, mobilisation }: Props) {
  const api = useApi();
  const { incidentId } = recommendation;
  const params = { path: { incidentId } };
  const [choice, choose] = useState(asRecommended);
  const place = useRef<HTMLDivElement>(null);
  const ask = useCommand((picks: ReturnType<typeof picksOf>, attempt) =>
    expectData(api.POST('/v1/incidents/{incidentId}/assignments', { params, body: { picks }, ...attempt })),
  );
  const again = useCommand((_: null, attempt) =>
    expectData(api.POST('/v1/incidents/{incidentId}/recommendation', { params, body: {}, ...attempt })),
  );
  const roles = standingRoles(recommendation, mobilisation);
  const ended = endedSince(recommendation, mobilisation);
  const picks = picksOf({ roles }, choice);
  const [results, setResults] = useState<readonly string[]>([]);
  const send = async (): Promise<void> => {
    if (picks.length === 0) return;
    const reply = await ask.run(picks);
    if (reply === undefined) return;
    choose(asRecommended);
    setResults(
      reply.results.map((one) => (one.result === 'offered' ? texts.asked(one.resource.name) : one.because)),
    );
  };
  useKeys({ c: () => void send() });
  const hasOpen = roles.length > 0;
  useEffect(() => {
    const isFocusFree = document.activeElement === null || document.activeElement === document.body;
    if (hasOpen && isFocusFree) place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [hasOpen]);
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <div role="status">
        {results.map((result) => (
          <p key={result}>{result}</p>
        ))}
      </div>
      {hasOpen ? (
        <>
          {ended.length > 0 && (
            <p role="status">{texts.outdated(ended.map(({ resource }) => resource.name).join(', '))}</p>
          )}
          {roles.map((role) => (
            <RoleChoice key={role.role} role={role} choice={choice} onChange={choose} />
          ))}
          <Problem fault={ask.fault} />
          <div ref={place} className="actions confirm">
            <Button
              variant="primary"
              loading={ask.isRunning}
              disabled={picks.length === 0}
              disabledReason={texts.nobody}
              onClick={() => void send()}
            >
              {texts.ask(picks.length)}
            </Button>
            <Button
              variant={picks.length === 0 ? 'primary' : 'normal'}
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
    </section>
  );
}
