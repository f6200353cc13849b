import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import {
  logTexts as texts,
  severity as severityWords,
  severityMeans,
  type Severity,
} from '../../texts/complaints.ts';
import { keyIn, keysOf } from '../../parts/key-in.ts';

type YesOrNo = 'yes' | 'no';
const answers = { yes: texts.yes, no: texts.no } as const;

interface Props {
  readonly severity: Severity | '';
  readonly safety: YesOrNo | '';
  readonly errors?: { readonly severity: string | undefined; readonly safety: string | undefined };
  readonly onSeverity: (severity: Severity) => void;
  readonly onSafety: (safety: YesOrNo) => void;
}

/** How serious it is, in words that tell one from another, and whether somebody may come to harm. */
export function SeverityFields({ severity, safety, errors, onSeverity, onSafety }: Props) {
  return (
    <>
      <FormField label={texts.labels.severity} errorText={errors?.severity}>
        <RadioGroup
          value={severity === '' ? null : severity}
          items={keysOf(severityWords).map((value) => ({
            value,
            label: `${severityWords[value]}: ${severityMeans[value]}`,
          }))}
          onChange={({ detail }) => {
            const chosen = keyIn(severityWords, detail.value);
            if (chosen !== undefined) onSeverity(chosen);
          }}
        />
      </FormField>
      <FormField label={texts.labels.safety} errorText={errors?.safety}>
        <RadioGroup
          value={safety === '' ? null : safety}
          items={keysOf(answers).map((value) => ({ value, label: answers[value] }))}
          onChange={({ detail }) => onSafety(detail.value === 'yes' ? 'yes' : 'no')}
        />
      </FormField>
    </>
  );
}
