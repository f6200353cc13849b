import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../../api/field-fault.ts';
import { useApi, usePerson } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { Problem } from '../../../../parts/problem.tsx';
import { actTexts } from '../../../../texts/complaint.ts';
import { currentStage, shutOut, type Complaint } from '../../complaint.ts';

const texts = actTexts.handle;

/** Says who looks into it: oneself by one press, or somebody else by name. A refusal stands at the name. */
export function ChooseHandler({
  complaint,
  onDone,
}: {
  readonly complaint: Complaint;
  readonly onDone: () => void;
}) {
  const api = useApi();
  const { username } = usePerson();
  const { complaintId } = complaint;
  const [other, setOther] = useState('');
  const isMine = currentStage(complaint).handler === username;
  const take = useCommand((body: BodyOf<'investigateComplaint'>, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/investigation', {
        params: { path: { complaintId } },
        body,
        ...attempt,
      }),
    ),
  );
  const send = async (body: BodyOf<'investigateComplaint'>): Promise<void> => {
    if ((await take.run(body)) === undefined) return;
    setOther('');
    onDone();
  };
  const names = shutOut(complaint);
  return (
    <div className="form">
      {isMine ? (
        <p>{texts.mine}</p>
      ) : (
        <div>
          <Button variant="primary" loading={take.isRunning} onClick={() => void send({})}>
            {texts.me}
          </Button>
        </div>
      )}
      <FormField
        label={texts.other}
        description={names.length > 0 ? texts.notThose(names.join(', ')) : undefined}
        errorText={fieldFault(take.fault, 'handler')}
      >
        <Input value={other} onChange={({ detail }) => setOther(detail.value)} />
      </FormField>
      <Problem fault={take.fault} />
      <div>
        <Button
          loading={take.isRunning}
          disabled={other.trim() === ''}
          onClick={() => void send({ handler: other.trim() })}
        >
          {texts.give}
        </Button>
      </div>
    </div>
  );
}
