import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import type { Finding } from '@muster/contracts';
import { useState } from 'react';
import { fieldFault } from '../../../../api/field-fault.ts';
import { ifMatch } from '../../../../api/versioned.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { useForm } from '../../../../live/use-form.ts';
import { Conflicts } from '../../../../parts/conflicts.tsx';
import { Problem } from '../../../../parts/problem.tsx';
import { actTexts } from '../../../../texts/complaint.ts';
import { finding as findingWords } from '../../../../texts/complaints.ts';
import { currentStage, type Complaint } from '../../complaint.ts';
import { keyIn, keysOf } from '../../../../parts/key-in.ts';

const texts = actTexts.find;
const { finding, because, remedy, lesson, lessonFor } = texts;
const labels = { finding, because, remedy, lesson, lessonFor };

type Fields = {
  readonly finding: Finding | '';
  readonly because: string;
  readonly remedy: string;
  readonly lesson: string;
  readonly lessonFor: string;
};

/** What was found, without what stayed empty. */
const findingOf = (fields: Fields & { readonly finding: Finding }): BodyOf<'recordFinding'> => {
  const [remedy, lesson, lessonFor] = [fields.remedy.trim(), fields.lesson.trim(), fields.lessonFor.trim()];
  return {
    ...{ finding: fields.finding, because: fields.because.trim() },
    ...(remedy !== '' && { remedy }),
    ...(lesson !== '' && { lesson }),
    ...(lessonFor !== '' && { lessonFor }),
  };
};

/** What was found, what is done about it and what is learnt. It may be changed until the stage is answered. */
export function RecordFinding({
  complaint,
  etag,
  onDone,
}: {
  readonly complaint: Complaint;
  readonly etag: string;
  readonly onDone: () => void;
}) {
  const api = useApi();
  const { complaintId } = complaint;
  const known = currentStage(complaint).finding;
  const form = useForm<Fields>({
    finding: known?.finding ?? '',
    because: known?.because ?? '',
    remedy: known?.remedy ?? '',
    lesson: known?.lesson ?? '',
    lessonFor: known?.lessonFor ?? '',
  });
  const [isTried, setTried] = useState(false);
  const { fields, set } = form;
  const save = useCommand((body: BodyOf<'recordFinding'>, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/finding', {
        params: { path: { complaintId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const isMissing = fields.finding === '' || fields.because.trim() === '';
  const send = async (): Promise<void> => {
    setTried(true);
    if (fields.finding === '' || fields.because.trim() === '') return;
    if ((await save.run(findingOf({ ...fields, finding: fields.finding }))) !== undefined) onDone();
  };
  const text = (name: 'because' | 'remedy' | 'lesson', description?: string) => (
    <FormField label={labels[name]} description={description} errorText={fieldFault(save.fault, name)}>
      <Textarea value={fields[name]} onChange={({ detail }) => set(name, detail.value)} />
    </FormField>
  );
  return (
    <div className="form">
      <p className="quiet">{texts.detail}</p>
      <FormField label={labels.finding}>
        <RadioGroup
          value={fields.finding === '' ? null : fields.finding}
          items={keysOf(findingWords).map((value) => ({ value, label: findingWords[value] }))}
          onChange={({ detail }) => set('finding', keyIn(findingWords, detail.value) ?? fields.finding)}
        />
      </FormField>
      {text('because')}
      {text('remedy', texts.optional)}
      {text('lesson', texts.optional)}
      <FormField
        label={labels.lessonFor}
        description={texts.lessonForHint}
        errorText={fieldFault(save.fault, 'lessonFor')}
      >
        <Input value={fields.lessonFor} onChange={({ detail }) => set('lessonFor', detail.value)} />
      </FormField>
      <Conflicts form={form} labels={labels} />
      <Problem fault={save.fault} />
      <p role="status">{isTried && isMissing ? texts.missing : ''}</p>
      <div>
        <Button
          variant="primary"
          loading={save.isRunning}
          disabled={!form.isChanged || form.conflicts.length > 0}
          onClick={() => void send()}
        >
          {texts.save}
        </Button>
      </div>
    </div>
  );
}
