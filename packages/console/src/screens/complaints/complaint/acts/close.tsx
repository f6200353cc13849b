import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../../api/field-fault.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { Problem } from '../../../../parts/problem.tsx';
import { actTexts } from '../../../../texts/complaint.ts';
import { currentStage, type Complaint } from '../../complaint.ts';
import { keyIn, keysOf } from '../../../../parts/key-in.ts';

const texts = actTexts.close;
type Why = keyof typeof texts.whys;

/** Closes it, with why. One that was not answered can only have been withdrawn. */
export function Close({ complaint, onDone }: { readonly complaint: Complaint; readonly onDone: () => void }) {
  const api = useApi();
  const { complaintId } = complaint;
  const isAnswered = currentStage(complaint).answeredAt !== undefined;
  const [chosen, choose] = useState<Why>();
  const [because, setBecause] = useState('');
  const why = isAnswered ? chosen : 'withdrawn';
  const close = useCommand((body: BodyOf<'closeComplaint'>, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/closing', {
        params: { path: { complaintId } },
        body,
        ...attempt,
      }),
    ),
  );
  const send = async (): Promise<void> => {
    if (why === undefined) return;
    if ((await close.run({ why, because: because.trim() })) !== undefined) onDone();
  };
  return (
    <div className="form">
      <p className="quiet">
        {texts.detail} {!isAnswered && texts.notAnswered}
      </p>
      {isAnswered && (
        <FormField label={texts.why}>
          <RadioGroup
            value={chosen ?? null}
            items={keysOf(texts.whys).map((value) => ({ value, label: texts.whys[value] }))}
            onChange={({ detail }) => choose(keyIn(texts.whys, detail.value))}
          />
        </FormField>
      )}
      <FormField label={actTexts.because} errorText={fieldFault(close.fault, 'because')}>
        <Textarea value={because} onChange={({ detail }) => setBecause(detail.value)} />
      </FormField>
      <Problem fault={close.fault} />
      <div>
        <Button
          loading={close.isRunning}
          disabled={why === undefined || because.trim() === ''}
          onClick={() => void send()}
        >
          {texts.close}
        </Button>
      </div>
    </div>
  );
}
