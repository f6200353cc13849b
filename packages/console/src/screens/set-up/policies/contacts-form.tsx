import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf, type ReplyOf } from '@muster/client';
import { fieldFault } from '../../../api/field-fault.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { useOrganisation } from '../../../live/use-organisation.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { NameField } from '../../../parts/name-field.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { policiesTexts } from '../../../texts/set-up.ts';
import { pointerOf, policyOf, rowsOf, type ContactRow } from './contact-rows.ts';

/** Who is told of shortfalls and escalations, a line each. */
export function ContactsForm({ policy }: { readonly policy: ReplyOf<'readContactsPolicy'> }) {
  const api = useApi();
  const teams = useOrganisation().data?.teams ?? [];
  const form = useForm({ rows: rowsOf(policy) });
  const save = useCommand((body: BodyOf<'setContactsPolicy'>, attempt) =>
    expectData(api.PUT('/v1/policies/contacts', { body, ...attempt })),
  );
  const { rows } = form.fields;
  const replace = (at: number, row: ContactRow) =>
    form.set(
      'rows',
      rows.map((one, index) => (index === at ? row : one)),
    );
  const fault = (at: number, name: string) => fieldFault(save.fault, `${pointerOf(rows, at)}/${name}`);
  return (
    <div className="form">
      {policy.warnings !== undefined && <Alert type="warning">{policy.warnings.join('; ')}</Alert>}
      {rows.map((row, at) => (
        <div key={at} className="actions">
          <NameField
            label={policiesTexts.team}
            known={teams}
            value={row.team}
            onChange={(team) => replace(at, { ...row, team })}
          />
          <FormField label={policiesTexts.name} errorText={fault(at, 'name')}>
            <Input value={row.name} onChange={({ detail }) => replace(at, { ...row, name: detail.value })} />
          </FormField>
          <FormField
            label={policiesTexts.email}
            errorText={fault(at, 'email') ?? (row.failing && policiesTexts.failing)}
          >
            <Input
              type="email"
              value={row.email}
              onChange={({ detail }) => replace(at, { team: row.team, name: row.name, email: detail.value })}
            />
          </FormField>
          <Button
            iconName="remove"
            variant="icon"
            ariaLabel={policiesTexts.removeContact(row.name)}
            onClick={() =>
              form.set(
                'rows',
                rows.filter((_, index) => index !== at),
              )
            }
          />
        </div>
      ))}
      <Conflicts form={form} labels={{ rows: policiesTexts.contactsTitle }} />
      <Problem fault={save.fault} />
      <div className="actions">
        <Button onClick={() => form.set('rows', [...rows, { team: '', name: '', email: '' }])}>
          {policiesTexts.addContact}
        </Button>
        <SaveButtons
          form={form}
          label={policiesTexts.saveContacts}
          isRunning={save.isRunning}
          onSave={() => void save.run(policyOf(rows))}
        />
      </div>
    </div>
  );
}
