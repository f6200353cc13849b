import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { classifyTexts, reportTexts } from '../../texts/contacts.ts';
import type { Contact } from './contact-groups.ts';
import { TextField } from './fields.tsx';
import type { DraftForm } from './use-draft.ts';

const CLASSES = ['query', 'complaint', 'not-relevant'] as const;

/** Says that a contact is no incident, and what it is; why it is not relevant has to be said. */
export function Classify({
  contact: { contactId, class: now },
  draft: { form },
}: {
  readonly contact: Contact;
  readonly draft: DraftForm;
}) {
  const api = useApi();
  const [lacksReason, setLacking] = useState(false);
  const because = form.fields.because.trim();
  const command = useCommand((body: BodyOf<'classifyContact'>, attempt) =>
    expectData(
      api.POST('/v1/contacts/{contactId}/classification', {
        params: { path: { contactId } },
        body,
        ...attempt,
      }),
    ),
  );
  const classify = async (name: (typeof CLASSES)[number]): Promise<void> => {
    const isLacking = name === 'not-relevant' && because === '';
    setLacking(isLacking);
    if (isLacking) return document.getElementsByName('because')[0]?.focus();
    await command.run({ class: name, ...(because !== '' && { because }) });
  };
  const isClassified = now === 'query' || now === 'complaint' || now === 'not-relevant';
  return (
    <section className="panel">
      <h2>{classifyTexts.title}</h2>
      <TextField
        name="because"
        label={reportTexts.labels.because}
        longest={1000}
        value={form.fields.because}
        onChange={(value) => form.set('because', value)}
        error={lacksReason && because === '' ? classifyTexts.needsReason : undefined}
      />
      <div className="actions">
        {CLASSES.map((name) => (
          <Button key={name} disabled={command.isRunning || now === name} onClick={() => void classify(name)}>
            {classifyTexts.classes[name]}
          </Button>
        ))}
        <output>{isClassified ? classifyTexts.done(classifyTexts.classes[now]) : ''}</output>
      </div>
      <Problem fault={command.fault} />
    </section>
  );
}
