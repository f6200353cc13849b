import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { closingTexts as texts } from '../../texts/incident.ts';
import { NotSent } from './not-sent.tsx';

interface Props {
  readonly incidentId: string;
  /** It is resolved by now: only what was refused or typed in vain is left to show. */
  readonly isOver: boolean;
}

/** Says that the work is done. */
export function ResolveIncident({ incidentId, isOver }: Props) {
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
  const press = async (): Promise<void> => {
    const text = note.trim();
    if ((await resolve.run(text === '' ? {} : { note: text })) !== undefined) setNote('');
  };
  if (isOver)
    return (
      <>
        <Problem fault={resolve.fault} />
        <NotSent typed={resolve.isRunning ? [] : [note]} />
      </>
    );
  return (
    <div className="form">
      <FormField label={texts.resolveNote} description={texts.resolveHint}>
        <Input value={note} onChange={({ detail }) => setNote(detail.value)} />
      </FormField>
      <Problem fault={resolve.fault} />
      <div className="actions">
        <Button loading={resolve.isRunning} onClick={() => void press()}>
          {texts.resolve}
        </Button>
      </div>
    </div>
  );
}
