import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { closingTexts as texts } from '../../texts/incident.ts';

/** Says that the work is done. */
export function ResolveIncident({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const [note, setNote] = useState('');
  const resolve = useCommand((body: BodyOf<'resolveIncident'>, attempt) =>
    expectData(
      api.POST('/v1/incidents/{incidentId}/resolution', {
        params: { path: { incidentId } },
        body,
        ...attempt,
      }),
    ),
  );
  return (
    <div className="form">
      <FormField label={texts.resolveNote} description={texts.resolveHint}>
        <Input value={note} onChange={({ detail }) => setNote(detail.value)} />
      </FormField>
      <Problem fault={resolve.fault} />
      <div className="actions">
        <Button
          loading={resolve.isRunning}
          onClick={() => void resolve.run(note.trim() === '' ? {} : { note: note.trim() })}
        >
          {texts.resolve}
        </Button>
      </div>
    </div>
  );
}
