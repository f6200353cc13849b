import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../../api/field-fault.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { Problem } from '../../../../parts/problem.tsx';
import { actTexts } from '../../../../texts/complaint.ts';
import type { Complaint } from '../../complaint.ts';

const texts = actTexts.second;

/** Opens the second stage, by somebody who has not worked on the first. A refusal stands at the name that it is about. */
export function SecondStage({
  complaint: { complaintId, first, concerns },
  onDone,
}: {
  readonly complaint: Complaint;
  readonly onDone: () => void;
}) {
  const api = useApi();
  const [because, setBecause] = useState('');
  const [handler, setHandler] = useState('');
  const open = useCommand((body: BodyOf<'openSecondStage'>, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/second-stage', {
        params: { path: { complaintId } },
        body,
        ...attempt,
      }),
    ),
  );
  const send = async (): Promise<void> => {
    const named = handler.trim();
    const body = { because: because.trim(), ...(named !== '' && { handler: named }) };
    if ((await open.run(body)) !== undefined) onDone();
  };
  const names = [...new Set([...first.workedOn, ...concerns])].join(', ');
  return (
    <div className="form">
      <p className="quiet">{texts.detail}</p>
      <FormField label={texts.why} errorText={fieldFault(open.fault, 'because')}>
        <Textarea value={because} onChange={({ detail }) => setBecause(detail.value)} />
      </FormField>
      <FormField
        label={texts.handler}
        description={texts.handlerHint(names)}
        errorText={fieldFault(open.fault, 'handler')}
      >
        <Input value={handler} onChange={({ detail }) => setHandler(detail.value)} />
      </FormField>
      <Problem fault={open.fault} />
      <div>
        <Button loading={open.isRunning} disabled={because.trim() === ''} onClick={() => void send()}>
          {texts.open}
        </Button>
      </div>
    </div>
  );
}
