import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../../api/field-fault.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { Problem } from '../../../../parts/problem.tsx';
import { actTexts } from '../../../../texts/complaint.ts';
import { openPause, type Complaint } from '../../complaint.ts';

const texts = actTexts.clock;

interface Props {
  readonly complaint: Complaint;
  readonly onDone: (said: string) => void;
}

/** Lets the clock of the answer stand still, with the reason that the evidence pack shows, or go on. What is typed outlasts both. */
export function Clock({ complaint, onDone }: Props) {
  const api = useApi();
  const { complaintId } = complaint;
  const params = { path: { complaintId } };
  const [because, setBecause] = useState('');
  const pause = useCommand((body: BodyOf<'pauseComplaint'>, attempt) =>
    expectData(api.POST('/v1/complaints/{complaintId}/pause', { params, body, ...attempt })),
  );
  const resume = useCommand((body: BodyOf<'resumeComplaint'>, attempt) =>
    expectData(api.POST('/v1/complaints/{complaintId}/resumption', { params, body, ...attempt })),
  );
  const stop = async (): Promise<void> => {
    resume.clear();
    if ((await pause.run({ because: because.trim() })) === undefined) return;
    setBecause('');
    onDone(texts.paused);
  };
  const goOn = async (): Promise<void> => {
    pause.clear();
    if ((await resume.run({})) !== undefined) onDone(texts.resumed);
  };
  const isStill = openPause(complaint) !== undefined;
  return (
    <div className="form">
      <p className="quiet">{isStill ? texts.resumeDetail : texts.pauseDetail}</p>
      {!isStill && (
        <FormField label={texts.why} errorText={fieldFault(pause.fault, 'because')}>
          <Textarea value={because} onChange={({ detail }) => setBecause(detail.value)} />
        </FormField>
      )}
      <Problem fault={pause.fault} />
      <Problem fault={resume.fault} />
      <div>
        {isStill ? (
          <Button loading={resume.isRunning} onClick={() => void goOn()}>
            {texts.resume}
          </Button>
        ) : (
          <Button loading={pause.isRunning} disabled={because.trim() === ''} onClick={() => void stop()}>
            {texts.pause}
          </Button>
        )}
      </div>
    </div>
  );
}
