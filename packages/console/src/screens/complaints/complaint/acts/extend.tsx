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
import { termInWords } from '../../../../texts/clock-profile.ts';
import type { Complaint } from '../../complaint.ts';
import type { timeLeft } from '../next-acts.ts';

const texts = actTexts.extend;

interface Props {
  readonly complaint: Complaint;
  readonly left: NonNullable<ReturnType<typeof timeLeft>>;
  readonly onDone: () => void;
}

/** Asks for more time, with the reason that the holding letter gives. */
export function Extend({ complaint: { complaintId }, left, onDone }: Props) {
  const api = useApi();
  const [count, setCount] = useState('');
  const [because, setBecause] = useState('');
  const ask = useCommand((body: BodyOf<'extendComplaint'>, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/extension', {
        params: { path: { complaintId } },
        body,
        ...attempt,
      }),
    ),
  );
  const send = async (): Promise<void> => {
    if ((await ask.run({ count: Number(count), because: because.trim() })) !== undefined) onDone();
  };
  return (
    <div className="form">
      <p className="quiet">{texts.detail(termInWords(left))}</p>
      <FormField label={texts.count(left.unit.replace('-', ' '))} errorText={fieldFault(ask.fault, 'count')}>
        <Input
          type="number"
          inputMode="numeric"
          value={count}
          onChange={({ detail }) => setCount(detail.value)}
        />
      </FormField>
      <FormField label={texts.why} errorText={fieldFault(ask.fault, 'because')}>
        <Textarea value={because} onChange={({ detail }) => setBecause(detail.value)} />
      </FormField>
      <Problem fault={ask.fault} />
      <div>
        <Button
          loading={ask.isRunning}
          disabled={count === '' || because.trim() === ''}
          onClick={() => void send()}
        >
          {texts.ask}
        </Button>
      </div>
    </div>
  );
}
