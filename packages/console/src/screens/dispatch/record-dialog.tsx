import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { useEffect, useRef } from 'react';
import { Problem } from '../../parts/problem.tsx';
import { updateTexts as texts } from '../../texts/dispatch.ts';
import { formTexts } from '../../texts/forms.ts';
import { howKnown as words } from '../../texts/words.ts';
import { DialogActions } from './dialog-actions.tsx';
import { Isolated } from './isolated.tsx';
import { howKnownNames, howKnownOf, type PersonUpdate } from './person-update.ts';
import { useRecordUpdate } from './use-record-update.ts';
import type { Assignment } from './use-response.ts';
import { WhenField } from './when-field.tsx';

interface Props {
  readonly assignment: Assignment;
  readonly update: PersonUpdate;
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}

const option = (value: string) => ({ value, label: words[howKnownOf(value)] });

/** What is recorded for somebody, with how it is known and when it happened; as it stands, one press records it. */
export function RecordDialog({ assignment, update, onRecorded, onClose }: Props) {
  const recording = useRecordUpdate(assignment, update);
  const { name } = assignment.resource;
  const needsReason = update.reason === 'required';
  const fields = useRef<HTMLDivElement>(null);
  const { errors } = recording;
  useEffect(() => {
    if (errors.time !== undefined || errors.reason !== undefined)
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors.time, errors.reason, recording.tries]);
  const record = async (): Promise<void> => {
    if (await recording.record()) onRecorded();
  };
  return (
    <Modal
      visible
      header={<Isolated text={texts.title(name, update.text)} name={name} />}
      onDismiss={onClose}
      footer={
        <DialogActions
          label={texts.record}
          isRunning={recording.command.isRunning}
          backLabel={formTexts.cancel}
          findFirst={() => (needsReason ? fields.current?.querySelector('textarea') : undefined)}
          onPress={() => void record()}
          onBack={onClose}
        />
      }
    >
      <div ref={fields} className="update">
        {update.what.kind === 'status' && update.what.status === 'understood' && <p>{texts.confirmsAll}</p>}
        {update.reason !== 'none' && (
          <FormField label={needsReason ? formTexts.reason : texts.reasonOptional} errorText={errors.reason}>
            <Textarea value={recording.reason} onChange={({ detail }) => recording.setReason(detail.value)} />
          </FormField>
        )}
        <FormField label={texts.howKnown}>
          <Select
            options={howKnownNames.map(option)}
            selectedOption={option(recording.howKnown)}
            onChange={({ detail }) => recording.setHowKnown(howKnownOf(detail.selectedOption.value))}
          />
        </FormField>
        {update.takesTime && (
          <WhenField
            stated={recording.stated}
            means={recording.means}
            at={recording.at}
            whenEmpty={'endedAt' in assignment ? texts.whenOver : texts.whenNow}
            error={errors.time}
            onChange={recording.setStated}
            onChoose={recording.choose}
          />
        )}
      </div>
      <Problem fault={recording.fault} />
    </Modal>
  );
}
