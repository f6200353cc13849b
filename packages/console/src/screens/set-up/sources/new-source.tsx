import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { expectData, type BodyOf } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { fieldFault } from '../../../api/field-fault.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { useOrganisation } from '../../../live/use-organisation.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { NameField } from '../../../parts/name-field.tsx';
import { NewNames, useNewNames } from '../../../parts/new-names.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { sourcesTexts, sourceTexts } from '../../../texts/set-up.ts';

const { labels } = sourceTexts;
const kinds = ['twilio', 'generic'] as const satisfies readonly BodyOf<'createSource'>['kind'][];
const empty: Pick<BodyOf<'createSource'>, 'kind' | 'name' | 'team' | 'queue' | 'secret'> = {
  kind: 'twilio',
  name: '',
  team: '',
  queue: 'hotline',
  secret: '',
};

/** Adds a source; the addresses to enter at the provider follow on its own screen. */
export function NewSource() {
  usePageTitle(sourceTexts.addTitle);
  const api = useApi();
  const navigate = useNavigate();
  const teams = useOrganisation().data?.teams ?? [];
  const { fields, set } = useForm(empty);
  const create = useCommand((body: BodyOf<'createSource'>, attempt) =>
    expectData(api.POST('/v1/sources', { body, ...attempt })),
  );
  const newNames = useNewNames(create.fault);
  const kindOption = (kind: string) => ({ value: kind, label: sourcesTexts.kinds[kind] ?? kind });
  const add = async (): Promise<void> => {
    const added = await create.run({ ...fields, ...(newNames.isMeant && { newNames: true }) });
    if (added !== undefined)
      await navigate({ to: '/set-up/sources/$sourceId', params: { sourceId: added.sourceId } });
  };
  return (
    <>
      <h1>{sourceTexts.addTitle}</h1>
      <div className="form">
        <FormField label={labels.kind} errorText={fieldFault(create.fault, 'kind')}>
          <Select
            options={kinds.map(kindOption)}
            selectedOption={kindOption(fields.kind)}
            onChange={({ detail }) =>
              set('kind', kinds.find((kind) => kind === detail.selectedOption.value) ?? 'twilio')
            }
          />
        </FormField>
        {(['name', 'queue'] as const).map((name) => (
          <FormField key={name} label={labels[name]} errorText={fieldFault(create.fault, name)}>
            <Input value={fields[name]} onChange={({ detail }) => set(name, detail.value)} />
          </FormField>
        ))}
        <NameField
          label={labels.team}
          known={teams}
          value={fields.team}
          error={fieldFault(create.fault, 'team')}
          onChange={(team) => set('team', team)}
        />
        <FormField label={labels.secret} errorText={fieldFault(create.fault, 'secret')}>
          <Input
            type="password"
            autoComplete={false}
            value={fields.secret}
            onChange={({ detail }) => set('secret', detail.value)}
          />
        </FormField>
        <NewNames {...newNames} />
        <Problem fault={create.fault} />
        <div className="actions">
          <Button variant="primary" loading={create.isRunning} onClick={() => void add()}>
            {sourceTexts.create}
          </Button>
        </div>
      </div>
    </>
  );
}
