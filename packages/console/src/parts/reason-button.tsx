import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { Command } from '../live/use-command.ts';
import { formTexts } from '../texts/forms.ts';
import { Problem } from './problem.tsx';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly command: Command<string, unknown>;
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
            <Textarea autoFocus value={reason} onChange={({ detail }) => setReason(detail.value)} />
          </FormField>
          <Problem fault={command.fault} />
        </Modal>
      )}
    </>
  );
}
