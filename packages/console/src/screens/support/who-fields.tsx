import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import type { Fault } from '../../api/fault.ts';
import { fieldFault } from '../../api/field-fault.ts';
import { useMay, usePerson } from '../../console-context.ts';
import { proposeTexts as texts } from '../../texts/support.ts';
import { named } from '../../texts/words.ts';
import type { ProposalFields } from './proposal.ts';

export interface ProposalProps {
  readonly fields: ProposalFields;
  readonly set: <Name extends keyof ProposalFields>(name: Name, value: ProposalFields[Name]) => void;
  readonly fault: Fault | undefined;
  readonly isTried: boolean;
}

/** Who the support is for, in which team, and why it is needed. */
export function WhoFields({ fields, set, fault, isTried }: ProposalProps) {
  const isLead = useMay('lead');
  const { teams } = usePerson();
  const { who, person, team, need } = fields;
  const option = (name: string) => ({ value: name, label: named(name) });
  const lacks = (name: 'person' | 'need', value: string) =>
    isTried && value.trim() === '' ? texts.missing[name] : fieldFault(fault, name);
  return (
    <>
      {isLead && (
        <FormField label={texts.who}>
          <RadioGroup
            value={who}
            items={Object.entries(texts.whoItems).map(([value, label]) => ({ value, label }))}
            onChange={({ detail }) => set('who', detail.value === 'colleague' ? 'colleague' : 'me')}
          />
        </FormField>
      )}
      {who === 'colleague' && (
        <FormField label={texts.person} description={texts.personHint} errorText={lacks('person', person)}>
          <Input
            value={person}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => set('person', detail.value)}
          />
        </FormField>
      )}
      <FormField label={texts.team} description={texts.teamHint} errorText={fieldFault(fault, 'team')}>
        <Select
          options={[...new Set([...teams, team])].map(option)}
          selectedOption={option(team)}
          onChange={({ detail }) => set('team', detail.selectedOption.value ?? team)}
        />
      </FormField>
      <FormField label={texts.need} description={texts.needHint} errorText={lacks('need', need)}>
        <Textarea value={need} onChange={({ detail }) => set('need', detail.value)} />
      </FormField>
    </>
  );
}
