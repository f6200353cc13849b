import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { LiveData } from '../../parts/live-data.tsx';
import { Problem } from '../../parts/problem.tsx';
import { testifyTexts as texts } from '../../texts/competence.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { useFrameworks } from './use-frameworks.ts';
import { useWrittenEvidence } from './use-written-evidence.ts';

/** For a colleague who may not read a record and was asked for a testimony: they write it without seeing the rest. */
export function Testify({ recordId }: { readonly recordId: string }) {
  const frameworks = useFrameworks();
  const [name, choose] = useState<string>();
  const written = useWrittenEvidence(recordId, 'witness-testimony', []);
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <p>{texts.detail}</p>
      <LiveData asked={frameworks}>
        {(all) => {
          const options = all.map(({ frameworkId, version, title }) => ({
            value: `${frameworkId} ${version}`,
            label: title,
          }));
          const chosen = options.find(({ value }) => value === name) ?? options[0] ?? null;
          const framework = all.find(
            ({ frameworkId, version }) => `${frameworkId} ${version}` === chosen?.value,
          );
          const accepting =
            framework?.criteria.filter(({ accepts }) => accepts.includes('witness-testimony')) ?? [];
          return (
            <div className="form">
              <FormField label={texts.framework}>
                <Select
                  options={options}
                  selectedOption={chosen}
                  onChange={({ detail }) => choose(detail.selectedOption.value)}
                />
              </FormField>
              <EvidenceForm
                typed={written.typed}
                criteria={accepting}
                lacks={written.lacks}
                onChange={written.change}
              />
              <Problem fault={written.fault} />
              <div className="actions">
                <Button loading={written.isRunning} onClick={written.send}>
                  {texts.act}
                </Button>
              </div>
              <p role="status">{written.isDone ? texts.done : ''}</p>
            </div>
          );
        }}
      </LiveData>
    </section>
  );
}
