import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import type { Form } from '../live/use-form.ts';
import { formTexts } from '../texts/forms.ts';

interface Props {
  readonly form: Pick<Form<never>, 'isChanged' | 'conflicts' | 'reset'>;
  readonly label: string;
  readonly isRunning: boolean;
  readonly onSave: () => void;
  readonly variant?: ButtonProps.Variant;
}

/** Saves what was changed in a form, or takes it back. While two versions of a field stand beside each other, nothing is saved. */
export function SaveButtons({ form, label, isRunning, onSave, variant = 'primary' }: Props) {
  return (
    <>
      <Button
        variant={variant}
        loading={isRunning}
        disabled={!form.isChanged || form.conflicts.length > 0}
        onClick={onSave}
      >
        {label}
      </Button>
      {form.isChanged && <Button onClick={form.reset}>{formTexts.undo}</Button>}
    </>
  );
}
