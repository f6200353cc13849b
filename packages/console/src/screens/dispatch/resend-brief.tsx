import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { responseTexts as texts } from '../../texts/dispatch.ts';
import { Isolated } from './isolated.tsx';
import type { Assignment } from './use-response.ts';

/** Sends the brief again, to the address that the person has now. */
export function ResendBrief({ assignment: { assignmentId, resource } }: { readonly assignment: Assignment }) {
  const api = useApi();
  const [isSent, setSent] = useState(false);
  const send = useCommand((id: string, attempt) =>
    expectData(
      api.POST('/v1/assignments/{assignmentId}/brief', {
        params: { path: { assignmentId: id } },
        body: {},
        ...attempt,
      }),
    ),
  );
  return (
    <>
      <Button
        loading={send.isRunning}
        onClick={() => void send.run(assignmentId).then((reply) => setSent(reply !== undefined))}
      >
        <Isolated text={texts.resend(resource.name)} name={resource.name} />
      </Button>
      <span role="status">{isSent ? texts.resent : ''}</span>
      <Problem fault={send.fault} />
    </>
  );
}
