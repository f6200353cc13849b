import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { useState } from 'react';
import type { Command } from '../live/use-command.ts';
import { formTexts } from '../texts/forms.ts';
import { Problem } from './problem.tsx';

interface Props<Input> {
  readonly label: string;
  readonly title: string;
  readonly detail: string;
  readonly command: Command<Input, unknown>;
  readonly input: Input;
  readonly onDone: () => void;
}

/** A button whose act cannot be undone: a dialog says what happens, and shows the refusal where there is one. */
export function ConfirmButton<Input>({ label, title, detail, command, input, onDone }: Props<Input>) {
  const [isOpen, open] = useState(false);
  const close = () => {
    command.clear();
    open(false);
  };
  const confirm = async (): Promise<void> => {
    if ((await command.run(input)) === undefined) return;
    close();
    onDone();
  };
  return (
    <>
      <Button onClick={() => open(true)}>{label}</Button>
      <Modal
        visible={isOpen}
        header={title}
        onDismiss={close}
        footer={
          <div className="actions">
            <Button onClick={close}>{formTexts.cancel}</Button>
            <Button variant="primary" loading={command.isRunning} onClick={() => void confirm()}>
              {label}
            </Button>
          </div>
        }
      >
        <p>{detail}</p>
        <Problem fault={command.fault} />
      </Modal>
    </>
  );
}
