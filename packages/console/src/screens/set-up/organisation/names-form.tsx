import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf, type ReplyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../../api/field-fault.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { organisationTexts } from '../../../texts/set-up.ts';
import { linesOf, namesIn } from './name-lines.ts';

type Names = ReplyOf<'readOrganisation'>;
const kinds = ['teams', 'zones', 'skills'] as const satisfies readonly (keyof Names)[];

const fieldsOf = ({ teams, zones, skills }: Names) => ({
  teams: linesOf(teams),
  zones: linesOf(zones),
  skills: linesOf(skills),
});

export function NamesForm({ saved, isDisabled }: { readonly saved: Names; readonly isDisabled: boolean }) {
  const api = useApi();
  const form = useForm(fieldsOf(saved));
  const [evenIfInUse, setEvenIfInUse] = useState(false);
  const save = useCommand((body: BodyOf<'setOrganisation'>, attempt) =>
    expectData(api.PUT('/v1/organisation', { body, ...attempt })),
  );
  const { teams, zones, skills } = form.fields;
  const body = {
    teams: namesIn(teams),
    zones: namesIn(zones),
    skills: namesIn(skills),
    ...(evenIfInUse && { evenIfInUse }),
  };
  return (
    <div className="form">
      {kinds.map((kind) => (
        <FormField
          key={kind}
          label={organisationTexts.labels[kind]}
          description={isDisabled ? organisationTexts.readOnly : organisationTexts.hint}
          errorText={fieldFault(save.fault, kind)}
        >
          <Textarea
            rows={8}
            value={form.fields[kind]}
            disabled={isDisabled}
            onChange={({ detail }) => form.set(kind, detail.value)}
          />
        </FormField>
      ))}
      <Conflicts form={form} labels={organisationTexts.labels} />
      <Problem fault={save.fault} />
      {!isDisabled && (
        <>
          {(evenIfInUse || save.fault?.kind === 'refused') && (
            <Checkbox checked={evenIfInUse} onChange={({ detail }) => setEvenIfInUse(detail.checked)}>
              {organisationTexts.evenIfInUse}
            </Checkbox>
          )}
          <div className="actions">
            <SaveButtons
              form={form}
              label={organisationTexts.save}
              isRunning={save.isRunning}
              onSave={() => void save.run(body)}
            />
          </div>
        </>
      )}
    </div>
  );
}
