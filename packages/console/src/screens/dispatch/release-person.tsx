import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { ReasonButton } from '../../parts/reason-button.tsx';
import { responseTexts as texts } from '../../texts/dispatch.ts';
import type { Assignment } from './use-response.ts';

/** Ends somebody's part, with the reason that they are told. */
export function ReleasePerson({
  assignment: { assignmentId, resource },
}: {
  readonly assignment: Assignment;
}) {
  const api = useApi();
  const release = useCommand((reason: string, attempt) =>
    expectData(
      api.POST('/v1/assignments/{assignmentId}/status', {
        params: { path: { assignmentId } },
        body: { status: 'released', reason },
        ...attempt,
      }),
    ),
  );
  return (
    <ReasonButton
      label={texts.release(resource.name)}
      title={texts.releaseTitle(resource.name)}
      command={release}
    />
  );
}
