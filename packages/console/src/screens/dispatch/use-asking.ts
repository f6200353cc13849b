import { expectData } from '@muster/client';
import { useRef, useState } from 'react';
import { faultOf } from '../../api/fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand, type Attempt } from '../../live/use-command.ts';
import { askingOf, standingOf, type Asking } from './asking.ts';
import { asRecommended, standingRoles, type Choice, type Picks, type Recommendation } from './choice.ts';
import { choiceAfter, outcomeOf, refusalsOf, type Outcome } from './refusals.ts';
import type { Mobilisation } from './use-response.ts';

/** A second press of what opened the confirmation does not confirm it; milliseconds. */
const SECOND_PRESS_MS = 300;

interface Shown {
  readonly asking: Asking;
  /** From when on a press is meant for the confirmation; milliseconds. */
  readonly meantFrom: number;
}

const nothingYet: Outcome = { asked: [], refusals: [] };

/** Asks people, each by themselves; a refusal that is about people is their outcome, any other fault is the request's. */
function useSend(incidentId: string, asking: Asking | undefined) {
  const api = useApi();
  const params = { path: { incidentId } };
  return useCommand(async (picks: Picks, attempt: Attempt): Promise<Outcome> => {
    const asked = asking ?? { picks, roles: [] };
    try {
      const { results } = await expectData(
        api.POST('/v1/incidents/{incidentId}/assignments', { params, body: { picks }, ...attempt }),
      );
      return outcomeOf(asked, results);
    } catch (error) {
      const fault = faultOf(error);
      const refusals = refusalsOf(asked, fault);
      if (refusals.length === 0) throw error;
      return { asked: [], refusals, fault };
    }
  });
}

/** Choosing whom to ask, confirming exactly what was shown, and what came of it. */
export function useAsking(recommendation: Recommendation, mobilisation: Mobilisation) {
  const [choice, choose] = useState<Choice>(asRecommended);
  const [shown, show] = useState<Shown>();
  const [outcome, setOutcome] = useState(nothingYet);
  const isSending = useRef(false);
  const command = useSend(recommendation.incidentId, shown?.asking);
  const roles = standingRoles(recommendation, mobilisation);
  const now = askingOf(roles, choice, mobilisation);
  const standing = shown && standingOf(shown.asking, now, mobilisation);

  const open = (by: 'key' | 'press'): void => {
    if (now.picks.length === 0) return;
    command.clear();
    setOutcome(nothingYet);
    show({ asking: now, meantFrom: performance.now() + (by === 'press' ? SECOND_PRESS_MS : 0) });
  };
  const close = (): void => {
    if (!isSending.current) show(undefined);
  };
  const confirm = async (): Promise<void> => {
    if (shown === undefined || standing !== 'as-shown') return;
    if (isSending.current || performance.now() < shown.meantFrom) return;
    isSending.current = true;
    const came = await command.run(shown.asking.picks);
    isSending.current = false;
    if (came === undefined) return;
    show(undefined);
    choose((before) => choiceAfter(before, came));
    setOutcome(came);
  };
  return {
    roles,
    choice,
    choose,
    now,
    shown: shown?.asking,
    standing,
    outcome,
    command,
    open,
    close,
    confirm,
  };
}
