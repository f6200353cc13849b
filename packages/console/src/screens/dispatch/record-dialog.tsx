import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { useEffect, useRef } from 'react';
import { Problem } from '../../parts/problem.tsx';
import { tellTexts as texts } from '../../texts/dispatch.ts';
import { formTexts } from '../../texts/forms.ts';
import { howKnown as words } from '../../texts/words.ts';
import { DialogActions } from './dialog-actions.tsx';
import { Isolated } from './isolated.tsx';
import { howKnownNames, howKnownOf, type Telling } from './told.ts';
import { useTelling } from './use-telling.ts';
import type { Assignment } from './use-response.ts';
import { WhenField } from './when-field.tsx';

interface Props {
  readonly assignment: Assignment;
  readonly telling: Telling;
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}

const option = (value: string) => ({ value, label: words[howKnownOf(value)] });

/** What is recorded for somebody, with how it is known and when it happened; as it stands, one press records it. */
export function RecordDialog({ assignment, telling, onRecorded, onClose }: Props) {
  const told = useTelling(assignment, telling);
  const { name } = assignment.resource;
  const needsReason = telling.reason === 'required';
  const fields = useRef<HTMLDivElement>(null);
  const { errors } = told;
  useEffect(() => {
    if (errors.time !== undefined || errors.reason !== undefined)
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors.time, errors.reason, told.tries]);
  const record = async (): Promise<void> => {
    if (await told.record()) onRecorded();
  };
  return (
    <Modal
      visible
      header={<Isolated text={texts.title(name, telling.text)} name={name} />}
      onDismiss={onClose}
      footer={
        <DialogActions
          label={texts.record}
          isRunning={told.command.isRunning}
          backLabel={formTexts.cancel}
          findFirst={() => (needsReason ? fields.current?.querySelector('textarea') : undefined)}
          onPress={() => void record()}
          onBack={onClose}
        />
      }
    >
      <div ref={fields} className="telling">
        {telling.what.kind === 'status' && telling.what.status === 'understood' && <p>{texts.confirmsAll}</p>}
        {telling.reason !== 'none' && (
          <FormField label={needsReason ? formTexts.reason : texts.reasonOptional} errorText={errors.reason}>
            <Textarea value={told.reason} onChange={({ detail }) => told.setReason(detail.value)} />
          </FormField>
        )}
        <FormField label={texts.howKnown}>
          <Select
            options={howKnownNames.map(option)}
            selectedOption={option(told.howKnown)}
            onChange={({ detail }) => told.setHowKnown(howKnownOf(detail.selectedOption.value))}
          />
        </FormField>
        {telling.takesTime && (
          <WhenField
            stated={told.stated}
            means={told.means}
            at={told.at}
            whenEmpty={'endedAt' in assignment ? texts.whenOver : texts.whenNow}
            error={errors.time}
            onChange={told.setStated}
            onChoose={told.choose}
          />
        )}
      </div>
      <Problem fault={told.fault} />
    </Modal>
  );
}
