import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { expectData } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi, useMay, usePerson } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { NameField } from '../../parts/name-field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { competenceTexts } from '../../texts/competence.ts';
import { useFrameworks } from './use-frameworks.ts';

const texts = competenceTexts.open;

interface Typed {
  readonly isOwn: boolean;
  readonly person: string;
  readonly name: string;
  readonly team: string;
  readonly framework: string;
}

/** Opens one's own record or, for leads, that of somebody in their team; whoever opened it goes on to it. */
export function OpenRecord() {
  const api = useApi();
  const navigate = useNavigate();
  const { teams } = usePerson();
  const isLead = useMay('lead');
  const asked = useFrameworks();
  const [typed, type] = useState<Typed>({
    isOwn: true,
    person: '',
    name: '',
    team: teams[0] ?? '',
    framework: '',
  });
  const set = (changed: Partial<Typed>) => type((before) => ({ ...before, ...changed }));
  const open = useCommand(({ isOwn, person, name, team, framework }: Typed, attempt) => {
    const [frameworkId = '', version = ''] = framework.split(' ');
    const body = { name, team, frameworkId, version: Number(version), ...(!isOwn && { person }) };
    return expectData(api.POST('/v1/competence-records', { body, ...attempt }));
  });
  const send = async (framework: string): Promise<void> => {
    const made = await open.run({ ...typed, framework });
    if (made !== undefined)
      await navigate({ to: '/competence/$recordId', params: { recordId: made.recordId } });
  };
  if (teams.length === 0) return <p>{texts.noTeam}</p>;
  return (
    <LiveData asked={asked}>
      {(frameworks) => {
        const options = frameworks.map(({ frameworkId, version, title }) => ({
          value: `${frameworkId} ${version}`,
          label: title,
        }));
        const chosen = options.find(({ value }) => value === typed.framework) ?? options[0] ?? null;
        return (
          <div className="form">
            {isLead && (
              <FormField label={texts.whose}>
                <RadioGroup
                  value={typed.isOwn ? 'own' : 'other'}
                  items={[
                    { value: 'own', label: texts.own },
                    { value: 'other', label: texts.other },
                  ]}
                  onChange={({ detail }) => set({ isOwn: detail.value === 'own' })}
                />
              </FormField>
            )}
            {!typed.isOwn && (
              <FormField label={texts.person}>
                <Input value={typed.person} onChange={({ detail }) => set({ person: detail.value })} />
              </FormField>
            )}
            <FormField label={texts.name}>
              <Input value={typed.name} onChange={({ detail }) => set({ name: detail.value })} />
            </FormField>
            <NameField
              label={texts.team}
              known={teams}
              value={typed.team}
              onChange={(team) => set({ team })}
            />
            <FormField label={texts.framework}>
              <Select
                options={options}
                selectedOption={chosen}
                onChange={({ detail }) => set({ framework: detail.selectedOption.value ?? '' })}
              />
            </FormField>
            <Problem fault={open.fault} />
            <div className="actions">
              <Button
                variant="primary"
                loading={open.isRunning}
                onClick={() => void send(chosen?.value ?? '')}
              >
                {texts.act}
              </Button>
            </div>
          </div>
        );
      }}
    </LiveData>
  );
}
