import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { exerciseTexts as texts } from '../../texts/incident.ts';

/** Ends an exercise in one step, whatever is still open. */
export function EndExercise({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const end = useCommand((_: null, attempt) =>
    expectData(
      api.POST('/v1/exercises/{incidentId}/end', { params: { path: { incidentId } }, body: {}, ...attempt }),
    ),
  );
  return (
    <div className="actions">
      <ConfirmButton
        label={texts.end}
        title={texts.endTitle}
        detail={texts.endDetail}
        command={end}
        input={null}
        onDone={() => undefined}
      />
    </div>
  );
}
