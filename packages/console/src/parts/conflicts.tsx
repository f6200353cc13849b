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
              <dd>{shown(form.fields[name])}</dd>
              <dt>{formTexts.theirs}</dt>
              <dd>{shown(theirs)}</dd>
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
