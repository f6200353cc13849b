import { expectData } from '@muster/client';
import { useRef, useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { askingOf, standingOf, type Asking } from './asking.ts';
import {
  asRecommended,
  standingRoles,
  type AskedResult,
  type Choice,
  type Picks,
  type Recommendation,
} from './choice.ts';
import type { Mobilisation } from './use-response.ts';

/** A second press of what opened the confirmation does not confirm it; milliseconds. */
const SECOND_PRESS_MS = 300;

interface Shown {
  readonly asking: Asking;
  /** From when on a press is meant for the confirmation; milliseconds. */
  readonly meantFrom: number;
}

/** Choosing whom to ask, confirming exactly what was shown, and what came of it. */
export function useAsking(recommendation: Recommendation, mobilisation: Mobilisation) {
  const api = useApi();
  const { incidentId } = recommendation;
  const [choice, choose] = useState<Choice>(asRecommended);
  const [shown, show] = useState<Shown>();
  const [results, setResults] = useState<readonly AskedResult[]>([]);
  const isSending = useRef(false);
  const command = useCommand((picks: Picks, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/assignments', {
        params: { path: { incidentId } },
        body: { picks },
        ...attempt,
      }),
    ),
  );
  const roles = standingRoles(recommendation, mobilisation);
  const now = askingOf(roles, choice, mobilisation);
  const standing = shown && standingOf(shown.asking, now, mobilisation);

  const open = (by: 'key' | 'press'): void => {
    if (now.picks.length === 0) return;
    command.clear();
    setResults([]);
    show({ asking: now, meantFrom: performance.now() + (by === 'press' ? SECOND_PRESS_MS : 0) });
  };
  const close = (): void => {
    if (!isSending.current) show(undefined);
  };
  const confirm = async (): Promise<void> => {
    if (shown === undefined || standing !== 'as-shown') return;
    if (isSending.current || performance.now() < shown.meantFrom) return;
    isSending.current = true;
    const reply = await command.run(shown.asking.picks);
    isSending.current = false;
    if (reply === undefined) return;
    show(undefined);
    choose(asRecommended);
    setResults(reply.results);
  };
  return {
    roles,
    choice,
    choose,
    now,
    shown: shown?.asking,
    standing,
    results,
    command,
    open,
    close,
    confirm,
  };
}
