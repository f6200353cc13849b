import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../api/field-fault.ts';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { letterInWords, letterState, lettersTexts as texts } from '../../../texts/letters.ts';
import type { Letter } from './letter.ts';
import { ReleaseLetter } from './release-letter.tsx';

interface Props {
  readonly letter: Letter;
  readonly reference: string;
  readonly onDone: (said: string) => void;
}

/** A draft that is changed, with what stops it named; what another lead saves meanwhile is merged. */
export function LetterDraft({ letter, reference, onDone }: Props) {
  const api = useApi();
  const { letterId, complaintId, version, faults } = letter;
  const form = useForm({ subject: letter.subject, text: letter.text });
  const [isSaved, setSaved] = useState(false);
  const what = letterInWords(letter);
  const save = useCommand((body: BodyOf<'changeLetter'>, attempt) =>
    expectData(
      api.PATCH('/v1/complaints/{complaintId}/letters/{letterId}', {
        params: { path: { complaintId, letterId }, header: ifMatch(`"${version}"`) },
        body,
        ...attempt,
      }),
    ),
  );
  const send = async (): Promise<void> => setSaved((await save.run(form.changed)) !== undefined);
  const type = (name: 'subject' | 'text') => (value: string) => {
    setSaved(false);
    form.set(name, value);
  };
  return (
    <section className="letter" aria-label={what}>
      <h3>
        {what}: {letterState.draft}
      </h3>
      <p className="quiet">
        {texts.draftedBy(letter.draftedBy)} {letter.enclosesPack === true && texts.enclosed}
      </p>
      <div className="form">
        <FormField stretch label={texts.subject} errorText={fieldFault(save.fault, 'subject')}>
          <Input value={form.fields.subject} onChange={({ detail }) => type('subject')(detail.value)} />
        </FormField>
        <FormField
          stretch
          label={texts.text}
          description={texts.textHint}
          errorText={fieldFault(save.fault, 'text')}
        >
          <Textarea
            rows={12}
            value={form.fields.text}
            onChange={({ detail }) => type('text')(detail.value)}
          />
        </FormField>
        {faults.length === 0 ? (
          <p>{texts.fits}</p>
        ) : (
          <div className="stopped">
            <h4>{texts.stops}</h4>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
        {letter.note !== undefined && <p className="take-note">{letter.note}</p>}
        <Conflicts form={form} labels={{ subject: texts.subject, text: texts.text }} />
        <Problem fault={save.fault} />
        <div className="actions">
          <SaveButtons
            form={form}
            label={texts.save(what)}
            variant="normal"
            isRunning={save.isRunning}
            onSave={() => void send()}
          />
          <ReleaseLetter
            letter={letter}
            reference={reference}
            isChanged={form.isChanged}
            onReleased={() => onDone(texts.released(what))}
          />
          <span role="status">{form.isChanged ? texts.saveFirst : isSaved ? texts.saved : ''}</span>
        </div>
      </div>
    </section>
  );
}
