import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Fields } from '../live/merge-edits.ts';
import type { Form } from '../live/use-form.ts';
import { formTexts } from '../texts/forms.ts';

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(shown).join(', ')
    : typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null
        ? Object.values(value).map(shown).join(' ')
        : JSON.stringify(value ?? '');

/** A value in few words; a text of many lines as it stands, scrolled in itself. */
function Version({ value, label }: { readonly value: unknown; readonly label: string }) {
  const text = shown(value);
  if (!text.includes('\n')) return <>{text}</>;
  return (
    <pre className="whole" role="group" tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}

/** Both versions of each field that somebody else saved in between, and the choice between them. */
export function Conflicts<F extends Fields>({
  form,
  labels,
}: {
  readonly form: Form<F>;
  readonly labels: Readonly<Record<string, string>>;
}) {
  if (form.conflicts.length === 0) return null;
  return (
    <div role="alert">
      <Alert type="warning" header={formTexts.conflictTitle}>
        {form.conflicts.map(({ name, theirs }) => (
          <section key={name}>
            <h3>{labels[name] ?? name}</h3>
            <dl className="both">
              <dt>{formTexts.mine}</dt>
              <dd>
                <Version value={form.fields[name]} label={formTexts.mine} />
              </dd>
              <dt>{formTexts.theirs}</dt>
              <dd>
                <Version value={theirs} label={formTexts.theirs} />
              </dd>
            </dl>
            <div className="actions">
              <Button onClick={() => form.keep(name)}>{formTexts.keepMine}</Button>
              <Button onClick={() => form.take(name)}>{formTexts.takeTheirs}</Button>
            </div>
          </section>
        ))}
      </Alert>
    </div>
  );
}
