import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { noteTexts as texts } from '../../texts/incident.ts';

/** A note for the timeline; its text stays until it has been added. */
export function AddNote({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const [text, setText] = useState('');
  const [isAdded, setAdded] = useState(false);
  const add = useCommand((body: { text: string }, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/notes', { params: { path: { incidentId } }, body, ...attempt }),
    ),
  );
  const send = async (): Promise<void> => {
    if (text.trim() === '' || (await add.run({ text })) === undefined) return;
    setText('');
    setAdded(true);
  };
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <FormField label={texts.label} description={texts.hint} errorText={fieldFault(add.fault, 'text')}>
        <Textarea
          value={text}
          onChange={({ detail }) => {
            setText(detail.value);
            setAdded(false);
          }}
        />
      </FormField>
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
