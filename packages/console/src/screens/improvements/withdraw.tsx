import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { ReasonButton } from '../../parts/reason-button.tsx';
import { improvementTexts as texts } from '../../texts/improvements.ts';

/** Ends an improvement without a result, for a reason. */
export function Withdraw({ improvementId }: { readonly improvementId: string }) {
  const api = useApi();
  const withdraw = useCommand((because: string, attempt) =>
    expectData(
      api.POST('/v1/improvements/{improvementId}/withdrawal', {
        params: { path: { improvementId } },
        body: { because },
        ...attempt,
      }),
    ),
  );
  return (
    <section>
      <ReasonButton label={texts.withdraw} title={texts.withdrawTitle} command={withdraw} />
    </section>
  );
}
