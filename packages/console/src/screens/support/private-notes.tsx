import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { privateTexts as texts } from '../../texts/support-plan.ts';

/** Notes that nobody else is ever given. */
export function PrivateNotes({ supportPlanId }: { readonly supportPlanId: string }) {
  const api = useApi();
  const params = { path: { supportPlanId } };
  const [text, setText] = useState('');
  const asked = useLive({
    key: ['readPrivateNotes', supportPlanId],
    read: (signal) => expectData(api.GET('/v1/support-plans/{supportPlanId}/notes', { params, signal })),
    everyMs: SELDOM_MS,
  });
  const add = useCommand((body: { readonly text: string }, attempt) =>
    expectData(api.POST('/v1/support-plans/{supportPlanId}/notes', { params, body, ...attempt })),
  );
  const keep = async (): Promise<void> => {
    if ((await add.run({ text: text.trim() })) !== undefined) setText('');
  };
  return (
    <section className="panel private">
      <h2>{texts.title}</h2>
      <p>
        <strong>{texts.hint}</strong>
      </p>
      <LiveData asked={asked}>
        {({ notes }) =>
          notes.length === 0 ? (
            <p className="quiet">{texts.none}</p>
          ) : (
            <ul>
              {notes.map((note) => (
                <li key={note.at}>
                  {note.text}{' '}
                  <span className="quiet">
                    <Time at={note.at} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </LiveData>
      <FormField label={texts.label} errorText={fieldFault(add.fault, 'text')}>
        <Textarea value={text} onChange={({ detail }) => setText(detail.value)} />
      </FormField>
      <Problem fault={add.fault} />
      <div className="actions">
        <Button loading={add.isRunning} disabled={text.trim() === ''} onClick={() => void keep()}>
          {texts.add}
        </Button>
      </div>
    </section>
  );
}
