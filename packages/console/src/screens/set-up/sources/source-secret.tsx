import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../api/field-fault.ts';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { Problem } from '../../../parts/problem.tsx';
import { sourceTexts } from '../../../texts/set-up.ts';

/** Changes the secret without a gap: the new one is added, entered at the provider, and then the old one is ended. */
export function SourceSecret({ sourceId, etag }: { readonly sourceId: string; readonly etag: string }) {
  const api = useApi();
  const [secret, setSecret] = useState('');
  const change = useCommand((body: BodyOf<'changeSource'>, attempt) =>
    expectData(
      api.PATCH('/v1/sources/{sourceId}', {
        params: { path: { sourceId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const rotate = async (): Promise<void> => {
    if ((await change.run({ secret })) !== undefined) setSecret('');
  };
  return (
    <section>
      <h2>{sourceTexts.secretTitle}</h2>
      <p>{sourceTexts.secretDetail}</p>
      <div className="form">
        <FormField label={sourceTexts.newSecret} errorText={fieldFault(change.fault, 'secret')}>
          <Input
            type="password"
            autoComplete={false}
            value={secret}
            onChange={({ detail }) => setSecret(detail.value)}
          />
        </FormField>
        <Problem fault={change.fault} />
        <div className="actions">
          <Button loading={change.isRunning} disabled={secret === ''} onClick={() => void rotate()}>
            {sourceTexts.rotate}
          </Button>
          <Button loading={change.isRunning} onClick={() => void change.run({ dropOldSecret: true })}>
            {sourceTexts.dropOld}
          </Button>
        </div>
      </div>
    </section>
  );
}
