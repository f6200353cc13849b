import { expectData } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { logTexts } from '../../texts/complaints.ts';

/** Finds the incident of a reference that somebody typed. */
export function useFindIncident() {
  const api = useApi();
  const [unknown, setUnknown] = useState<string>();
  const { run, fault, isRunning } = useCommand(
    (reference: string) => expectData(api.GET('/v1/incidents', { params: { query: { reference } } })),
    { readsAgain: false },
  );
  return {
    ...{ fault, isRunning },
    /** Its id; undefined where there is none, or no answer came. */
    find: async (typed: string): Promise<string | undefined> => {
      const reference = typed.trim();
      const found = await run(reference);
      if (found === undefined) return undefined;
      const [incident] = found.items;
      setUnknown(incident === undefined ? reference : undefined);
      return incident?.incidentId;
    },
    /** What is wrong with a reference as it is typed now. */
    errorOf: (typed: string): string | undefined =>
      unknown !== undefined && unknown === typed.trim() ? logTexts.noIncident(unknown) : undefined,
  };
}
