import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { Problem } from '../../parts/problem.tsx';
import { kindTexts, writeTexts as texts } from '../../texts/competence.ts';
import { EvidenceForm } from './evidence-form.tsx';
import type { Criterion } from './standing.ts';
import { useWrittenEvidence } from './use-written-evidence.ts';
import type { Typed } from './written-evidence.ts';

interface Props {
  readonly recordId: string;
  /** Those that whoever writes may write here. */
  readonly kinds: readonly Typed['kind'][];
  readonly criterion: string;
  readonly criteria: readonly Criterion[];
}

/** Writes a piece of evidence of a kind that one may write; each kind says what it is and who writes it. */
export function WriteEvidence({ recordId, kinds, criterion, criteria }: Props) {
  const written = useWrittenEvidence(recordId, kinds[0] ?? 'reflective-account', [criterion]);
  const { typed } = written;
  const accepting = criteria.filter(({ accepts }) => accepts.includes(typed.kind));
  const choose = (value: string) => {
    const kind = kinds.find((one) => one === value);
    if (kind !== undefined) written.change({ kind, criteria: [criterion] });
  };
  return (
    <div className="form">
      <FormField label={texts.kind}>
        <RadioGroup
          value={typed.kind}
          items={kinds.map((kind) => ({
            value: kind,
            label: kindTexts[kind].name,
            description: `${kindTexts[kind].what} ${kindTexts[kind].who}`,
          }))}
          onChange={({ detail }) => choose(detail.value)}
        />
      </FormField>
      <EvidenceForm typed={typed} criteria={accepting} lacks={written.lacks} onChange={written.change} />
      <Problem fault={written.fault} />
      <div className="actions">
        <Button loading={written.isRunning} onClick={written.send}>
          {texts.act}
        </Button>
      </div>
      <p role="status">{written.isDone ? texts.done : ''}</p>
    </div>
  );
}
