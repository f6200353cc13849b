import { expectData } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { bodyOf, lacksOf, type Lacks, type Typed } from './written-evidence.ts';

/** What somebody types of a piece of evidence, and its sending. What was typed stays until the API has taken it. */
export const useWrittenEvidence = (recordId: string, kind: Typed['kind'], criteria: readonly string[]) => {
  const api = useApi();
  const empty: Typed = { kind, criteria, text: '', question: '', answer: '', isSigned: false };
  const [typed, type] = useState<Typed>(empty);
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const add = useCommand((body: ReturnType<typeof bodyOf>, attempt) =>
    expectData(
      api.POST('/v1/competence-records/{recordId}/evidence', {
        params: { path: { recordId } },
        body,
        ...attempt,
      }),
    ),
  );
  const lacks = lacksOf(typed);
  const send = async (): Promise<void> => {
    setTried(true);
    setDone(false);
    if (Object.keys(lacks).length > 0 || (await add.run(bodyOf(typed))) === undefined) return;
    type({ ...empty, kind: typed.kind });
    setTried(false);
    setDone(true);
  };
  const nothing: Lacks = {};
  return {
    typed,
    change: (changed: Partial<Typed>) => type((before) => ({ ...before, ...changed })),
    lacks: isTried ? lacks : nothing,
    send: () => void send(),
    fault: add.fault,
    isRunning: add.isRunning,
    isDone,
  };
};
