import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useUnsent } from '../../live/use-unsent.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SavingNote } from '../../parts/saving-note.tsx';
import { noteTexts as texts } from '../../texts/incident.ts';

const nothing = { text: '' };

/** A note for the timeline; its text stays until it has been added, also when the page is left. */
export function AddNote({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const draft = useUnsent(`note-${incidentId}`, nothing);
  const { form } = draft;
  const { text } = form.fields;
  const [isAdded, setAdded] = useState(false);
  const add = useCommand((body: { text: string }, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/notes', { params: { path: { incidentId } }, body, ...attempt }),
    ),
  );
  const send = async (): Promise<void> => {
    if (text.trim() === '' || (await add.run({ text })) === undefined) return;
    draft.clear();
    setAdded(true);
  };
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <FormField label={texts.label} description={texts.hint} errorText={fieldFault(add.fault, 'text')}>
        <Textarea
          value={text}
          onChange={({ detail }) => {
            form.set('text', detail.value);
            setAdded(false);
          }}
        />
      </FormField>
      <SavingNote draft={draft} isEmpty={text === ''} />
      <Conflicts form={form} labels={{ text: texts.label }} />
      <Problem fault={add.fault} />
      <div className="actions">
        <Button loading={add.isRunning} disabled={text.trim() === ''} onClick={() => void send()}>
          {texts.add}
        </Button>
        <span role="status">{isAdded ? texts.added : ''}</span>
      </div>
    </section>
  );
}
