import { expectDone } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { ConfirmButton } from '../../../parts/confirm-button.tsx';
import { personTexts } from '../../../texts/set-up.ts';

export function RemovePerson({ resourceId }: { readonly resourceId: string }) {
  const api = useApi();
  const navigate = useNavigate();
  const remove = useCommand((id: string, attempt) =>
    expectDone(
      api.DELETE('/v1/resources/{resourceId}', { params: { path: { resourceId: id } }, ...attempt }),
    ),
  );
  return (
    <ConfirmButton
      label={personTexts.remove}
      title={personTexts.removeTitle}
      detail={personTexts.removeDetail}
      command={remove}
      input={resourceId}
      onDone={() => void navigate({ to: '/set-up/people' })}
    />
  );
}
