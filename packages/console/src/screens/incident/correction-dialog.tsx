import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { formTexts } from '../../texts/forms.ts';
import { correctionTexts as texts } from '../../texts/incident.ts';
import type { Incident } from './clock-arithmetic.ts';
import { correctionOf, missingIn, wordsOf, type ReportedWords } from './correction-fields.ts';
import { CorrectionChanges, CorrectionConsequences } from './correction-meaning.tsx';
import { CorrectionFields } from './correction-form.tsx';

interface Props {
  readonly incident: Incident;
  readonly words: ReportedWords;
  readonly etag: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What stands, what becomes of it, and what follows from it; what somebody else corrects meanwhile is merged. */
export function CorrectionDialog({ incident, words, etag, isOpen, onClose }: Props) {
  const api = useApi();
  const { incidentId } = incident;
  const form = useForm(wordsOf(words));
  const [because, setBecause] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = missingIn(wordsOf(words), form.changed, because);
  const correct = useCommand((body: ReturnType<typeof correctionOf>, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/correction', {
        params: { path: { incidentId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing.length > 0) return;
    if ((await correct.run(correctionOf(form.changed, because))) === undefined) return;
    setBecause('');
    setTried(false);
    onClose();
  };
  return (
    <Modal
      visible={isOpen}
      size="large"
      header={texts.title}
      onDismiss={onClose}
      footer={
        <div className="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          {form.isChanged && <Button onClick={form.reset}>{formTexts.undo}</Button>}
          <Button
            variant="primary"
            loading={correct.isRunning}
            disabled={form.conflicts.length > 0}
            onClick={() => void save()}
          >
            {texts.save}
          </Button>
        </div>
      }
    >
      <CorrectionFields
        form={form}
        because={because}
        setBecause={setBecause}
        missing={isTried ? missing : []}
        fault={correct.fault}
      />
      <Conflicts form={form} labels={texts.labels} />
      <Problem fault={correct.fault} />
      <CorrectionChanges
        words={words}
        changed={form.changed}
        isMissing={isTried && missing.includes('nothing')}
      />
      <CorrectionConsequences incident={incident} />
    </Modal>
  );
}
