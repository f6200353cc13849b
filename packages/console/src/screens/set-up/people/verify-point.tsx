import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useLive } from '../../../live/use-live.ts';
import { Problem } from '../../../parts/problem.tsx';
import { verifyTexts as texts } from '../../../texts/contact-points.ts';

interface Props {
  readonly resourceId: string;
  readonly channel: keyof typeof texts.send;
}

const PATH = '/v1/resources/{resourceId}/contact-points/{channel}/verification';

/** Has a code sent to a person's saved address, and takes what they read out. */
export function VerifyPoint({ resourceId, channel }: Props) {
  const api = useApi();
  const [code, setCode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const params = { path: { resourceId, channel } };
  const send = useCommand((_: null, attempt) => expectData(api.POST(PATH, { params, body: {}, ...attempt })));
  const confirm = useCommand((typed: string, attempt) =>
    expectData(api.PUT(PATH, { params, body: { code: typed }, ...attempt })),
  );
  const asked = useLive({
    key: ['readVerification', resourceId, channel],
    read: (signal) => expectData(api.GET(PATH, { params, signal })),
    enabled: isAsked,
  });
  const ask = async (): Promise<void> => {
    if ((await send.run(null)) !== undefined) setAsked(true);
  };
  const sent = asked.data;
  return (
    <div className="form">
      <div className="actions">
        <Button loading={send.isRunning} onClick={() => void ask()}>
          {texts.send[channel]}
        </Button>
      </div>
      <Problem fault={send.fault} />
      <p role="status">
        {isAsked && sent && (
          <>
            {texts.sent[sent.message]}
            {sent.reason !== undefined && ` (${sent.reason})`}
          </>
        )}
      </p>
      {isAsked && (
        <>
          <FormField label={texts.code} description={texts.askFor}>
            <Input
              value={code}
              inputMode="numeric"
              autoComplete={false}
              onChange={({ detail }) => setCode(detail.value)}
            />
          </FormField>
          <div className="actions">
            <Button loading={confirm.isRunning} onClick={() => void confirm.run(code.trim())}>
              {texts.confirm}
            </Button>
          </div>
          <Problem fault={confirm.fault} />
        </>
      )}
    </div>
  );
}
