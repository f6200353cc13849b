import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { Command } from '../live/use-command.ts';
import { useFirstFocus } from '../live/use-first-focus.ts';
import { formTexts } from '../texts/forms.ts';
import { Problem } from './problem.tsx';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly command: Command<string, unknown>;
}

function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (to: string) => void;
}) {
  const field = useFirstFocus<TextareaProps.Ref>();
  return <Textarea ref={field} value={value} onChange={({ detail }) => onChange(detail.value)} />;
}

/** A button whose act costs a reason: a dialog asks for it and keeps it through a refusal. */
export function ReasonButton({ label, title, command }: Props) {
  const [isOpen, open] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const act = async (): Promise<void> => {
    setTried(true);
    if (isMissing || (await command.run(reason.trim())) === undefined) return;
    setReason('');
    setTried(false);
    open(false);
  };
  return (
    <>
      <Button onClick={() => open(true)}>{label}</Button>
      {isOpen && (
        <Modal
          visible
          header={title}
          onDismiss={() => open(false)}
          footer={
            <div className="actions">
              <Button onClick={() => open(false)}>{formTexts.cancel}</Button>
              <Button variant="primary" loading={command.isRunning} onClick={() => void act()}>
                {label}
              </Button>
            </div>
          }
        >
          <FormField
            label={formTexts.reason}
            errorText={isTried && isMissing ? formTexts.reasonMissing : undefined}
          >
            <ReasonField value={reason} onChange={setReason} />
          </FormField>
          <Problem fault={command.fault} />
        </Modal>
      )}
    </>
  );
}
