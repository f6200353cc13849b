import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import type { Fault } from '../../api/fault.ts';
import { fieldFault } from '../../api/field-fault.ts';
import type { Form } from '../../live/use-form.ts';
import { formTexts } from '../../texts/forms.ts';
import { SCENE_FACTS } from '../../parts/scene-facts.tsx';
import { correctionTexts as texts } from '../../texts/incident.ts';
import type { missingIn, WordFields, WordName } from './correction-fields.ts';

interface Props {
  readonly form: Form<WordFields>;
  readonly because: string;
  readonly setBecause: (text: string) => void;
  readonly missing: ReturnType<typeof missingIn>;
  readonly fault: Fault | undefined;
}

/** The words that can be corrected, and the reason that a correction costs. */
export function CorrectionFields({ form, because, setBecause, missing, fault }: Props) {
  const { fields, set } = form;
  const wrong = (name: 'because' | WordName, ownWords: string) =>
    missing.includes(name) ? ownWords : fieldFault(fault, name);
  return (
    <div className="form">
      <FormField label={texts.labels.summary} errorText={wrong('summary', texts.empty)}>
        <Textarea value={fields.summary} rows={4} onChange={({ detail }) => set('summary', detail.value)} />
      </FormField>
      <FormField label={texts.labels.place} errorText={wrong('place', texts.empty)}>
        <Input value={fields.place} onChange={({ detail }) => set('place', detail.value)} />
      </FormField>
      {SCENE_FACTS.map((name) => (
        <FormField key={name} label={texts.labels[name]} errorText={wrong(name, texts.empty)}>
          <Input value={fields[name]} onChange={({ detail }) => set(name, detail.value)} />
        </FormField>
      ))}
      <FormField
        label={formTexts.reason}
        description={texts.reasonHint}
        errorText={wrong('because', formTexts.reasonMissing)}
      >
        <Textarea value={because} rows={2} onChange={({ detail }) => setBecause(detail.value)} />
      </FormField>
    </div>
  );
}
