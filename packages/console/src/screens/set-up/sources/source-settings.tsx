import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf, type ReplyOf } from '@muster/client';
import { fieldFault } from '../../../api/field-fault.ts';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { sourceTexts } from '../../../texts/set-up.ts';

type Source = ReplyOf<'readSource'>;
type SettingsFields = {
  readonly name: string;
  readonly queue: string;
  readonly greeting: string;
  readonly address: string;
};

const { labels } = sourceTexts;

const fieldsOf = ({ name, queue, greeting = '', address = '' }: Source): SettingsFields => ({
  name,
  queue,
  greeting,
  address,
});

/** An emptied text takes a setting away. */
const changeOf = ({ name, queue, greeting, address }: Partial<SettingsFields>): BodyOf<'changeSource'> => ({
  ...(name !== undefined && { name }),
  ...(queue !== undefined && { queue }),
  ...(greeting !== undefined && { greeting: greeting.trim() === '' ? null : greeting }),
  ...(address !== undefined && { address: address.trim() === '' ? null : address }),
});

export function SourceSettings({ source, etag }: { readonly source: Source; readonly etag: string }) {
  const api = useApi();
  const { sourceId } = source;
  const form = useForm(fieldsOf(source));
  const save = useCommand((body: BodyOf<'changeSource'>, attempt) =>
    expectData(
      api.PATCH('/v1/sources/{sourceId}', {
        params: { path: { sourceId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  return (
    <section>
      <h2>{sourceTexts.settingsTitle}</h2>
      <div className="form">
        {(['name', 'queue', 'address'] as const).map((name) => (
          <FormField key={name} label={labels[name]} errorText={fieldFault(save.fault, name)}>
            <Input value={form.fields[name]} onChange={({ detail }) => form.set(name, detail.value)} />
          </FormField>
        ))}
        <FormField label={labels.greeting} errorText={fieldFault(save.fault, 'greeting')}>
          <Textarea
            value={form.fields.greeting}
            onChange={({ detail }) => form.set('greeting', detail.value)}
          />
        </FormField>
        <Conflicts form={form} labels={labels} />
        <Problem fault={save.fault} />
        <div className="actions">
          <SaveButtons
            form={form}
            label={sourceTexts.save}
            isRunning={save.isRunning}
            onSave={() => void save.run(changeOf(form.changed))}
            variant="normal"
          />
        </div>
      </div>
    </section>
  );
}
