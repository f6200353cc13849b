import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { Problem } from '../../../parts/problem.tsx';
import { formTexts } from '../../../texts/forms.ts';
import { letterInWords, lettersTexts as texts } from '../../../texts/letters.ts';
import { LetterPaper } from './letter-paper.tsx';
import type { Letter } from './letter.ts';

interface Props {
  readonly letter: Letter;
  readonly reference: string;
  /** What is typed is not saved yet, and would not be in it. */
  readonly isChanged: boolean;
  readonly onReleased: () => void;
}

/** Shows a letter as it will look and how it goes, and releases exactly that. */
export function ReleaseLetter({ letter, reference, isChanged, onReleased }: Props) {
  const api = useApi();
  const [isOpen, open] = useState(false);
  const { letterId, complaintId, version, subject, text, contactId } = letter;
  const what = letterInWords(letter);
  const release = useCommand((path: { readonly complaintId: string; readonly letterId: string }, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/letters/{letterId}/sending', {
        params: { path, header: ifMatch(`"${version}"`) },
        body: {},
        ...attempt,
      }),
    ),
  );
  const close = () => {
    release.clear();
    open(false);
  };
  const send = async (): Promise<void> => {
    if ((await release.run({ complaintId, letterId })) === undefined) return;
    open(false);
    onReleased();
  };
  return (
    <>
      <Button variant="primary" disabled={isChanged} onClick={() => open(true)}>
        {texts.release(what)}
      </Button>
      {isOpen && (
        <Modal
          visible
          size="large"
          header={texts.releaseTitle(what)}
          onDismiss={close}
          footer={
            <div className="actions">
              <Button onClick={close}>{formTexts.cancel}</Button>
              <Button variant="primary" loading={release.isRunning} onClick={() => void send()}>
                {texts.releaseNow}
              </Button>
            </div>
          }
        >
          <p>{contactId === undefined ? texts.byPost : texts.byMail}</p>
          {letter.note !== undefined && <p className="take-note">{letter.note}</p>}
          <LetterPaper
            {...{ subject, text, reference }}
            greeting={contactId === undefined ? texts.greetingByPost : texts.greeting}
          />
          <Problem fault={release.fault} />
        </Modal>
      )}
    </>
  );
}
