import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useFirstFocus } from '../../live/use-first-focus.ts';
import { Problem } from '../../parts/problem.tsx';
import { departureTexts as texts } from '../../texts/assessment.ts';
import { formTexts } from '../../texts/forms.ts';
import type { Assessment } from './path-drawing.ts';
import type { Steps } from './use-steps.ts';

type Open = Extract<Assessment, { status: 'open' }>;

interface Props {
  readonly kind: 'skip' | 'outcome';
  readonly question: Open['now'];
  readonly outcomes: Open['outcomes'];
  readonly command: Steps['override'];
  readonly onClose: () => void;
}

/** Leaves a question unanswered, or the questions for an outcome. Either costs a reason. */
export function Departure({ kind, question, outcomes, command, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState('');
  const [isTried, setTried] = useState(false);
  const toReason = useFirstFocus<TextareaProps.Ref>();
  const toOutcome = useFirstFocus<SelectProps.Ref>();
  // The question that the dialog was opened on, whatever is asked by now.
  const [opened] = useState(question);
  const options = outcomes.map(({ outcome: value, reason: label }) => ({ value, label }));
  const isReady = reason.trim() !== '' && (kind === 'skip' || outcome !== '');
  const decide = async (): Promise<void> => {
    setTried(true);
    if (!isReady) return;
    const done = await command.run(
      kind === 'skip' ? { kind, question: opened.question, reason } : { kind, outcome, reason },
    );
    if (done !== undefined) onClose();
  };
  return (
    <Modal
      visible={true}
      header={kind === 'skip' ? texts.skipTitle : texts.overrideTitle}
      onDismiss={onClose}
      footer={
        <div className="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button variant="primary" loading={command.isRunning} onClick={() => void decide()}>
            {kind === 'skip' ? texts.skip : texts.override}
          </Button>
        </div>
      }
    >
      <p>{kind === 'skip' ? texts.skipDetail : texts.overrideDetail}</p>
      {kind === 'skip' ? (
        <p>
          <strong>{opened.text}</strong>
        </p>
      ) : (
        <FormField label={texts.outcome} errorText={isTried && outcome === '' ? texts.outcome : undefined}>
          <Select
            ref={toOutcome}
            options={options}
            selectedOption={options.find(({ value }) => value === outcome) ?? null}
            onChange={({ detail }) => setOutcome(detail.selectedOption.value ?? '')}
          />
        </FormField>
      )}
      <FormField
        label={texts.reason}
        errorText={isTried && reason.trim() === '' ? texts.needsReason : undefined}
      >
        <Textarea
          {...(kind === 'skip' && { ref: toReason })}
          value={reason}
          rows={3}
          onChange={({ detail }) => setReason(detail.value)}
        />
      </FormField>
      <Problem fault={command.fault} />
    </Modal>
  );
}
