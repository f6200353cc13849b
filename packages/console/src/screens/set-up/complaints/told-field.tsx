import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import { useOrganisation } from '../../../live/use-organisation.ts';
import { complaintSettingsTexts as texts } from '../../../texts/complaint-settings.ts';
import { named } from '../../../texts/words.ts';
import type { Told } from './settings-fields.ts';

interface Props {
  readonly told: readonly Told[];
  readonly fault: Fault | undefined;
  readonly onChange: (told: readonly Told[]) => void;
}

const all = { value: '', label: texts.allTeams };

/** Who is told by e-mail of what is late, of one team or of all, a line each. */
export function ToldField({ told, fault, onChange }: Props) {
  const teams = useOrganisation().data?.teams ?? [];
  const put = (at: number, one: Told) => onChange(told.map((other, index) => (index === at ? one : other)));
  const option = (name: string) => ({ value: name, label: named(name) });
  const known = (own: string | undefined) => [...new Set([...teams, ...(own === undefined ? [] : [own])])];
  return (
    <section>
      <h2>{texts.tellTitle}</h2>
      <p>{told.length === 0 ? texts.nobodyTold : texts.tellDetail}</p>
      {told.map((one, at) => {
        const error = (name: string) => fieldFault(fault, `tell/${at}/${name}`);
        return (
          <div key={at} className="actions" role="group" aria-label={texts.line(at + 1)}>
            <FormField label={texts.toldName} errorText={error('name')}>
              <Input value={one.name} onChange={({ detail }) => put(at, { ...one, name: detail.value })} />
            </FormField>
            <FormField label={texts.email} errorText={error('email')}>
              <Input
                type="email"
                value={one.email}
                onChange={({ detail }) => put(at, { ...one, email: detail.value })}
              />
            </FormField>
            <FormField label={texts.team} errorText={error('team')}>
              <Select
                options={[all, ...known(one.team).map(option)]}
                selectedOption={one.team === undefined ? all : option(one.team)}
                onChange={({ detail: { selectedOption } }) => {
                  const { name, email } = one;
                  const team = selectedOption.value ?? '';
                  put(at, { name, email, ...(team !== '' && { team }) });
                }}
              />
            </FormField>
            <Button
              iconName="remove"
              variant="icon"
              ariaLabel={texts.removeTold(one.name)}
              onClick={() => onChange(told.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      <Button onClick={() => onChange([...told, { name: '', email: '' }])}>{texts.addTold}</Button>
    </section>
  );
}
