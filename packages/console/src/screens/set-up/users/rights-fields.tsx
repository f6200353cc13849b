import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import type { UserRole } from '@muster/contracts';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import { useOrganisation } from '../../../live/use-organisation.ts';
import { NamesField } from '../../../parts/names-field.tsx';
import { userTexts } from '../../../texts/set-up.ts';
import { userRole } from '../../../texts/words.ts';
import type { UserFields } from './users.ts';

const ROLES: readonly UserRole[] = ['agent', 'dispatcher', 'lead', 'admin'];

interface Props {
  readonly fields: UserFields;
  readonly setRoles: (roles: UserFields['roles']) => void;
  readonly setTeams: (teams: UserFields['teams']) => void;
  readonly fault: Fault | undefined;
  /** Their own role that an admin cannot take from themselves. */
  readonly isOwn?: boolean;
}

/** Roles and teams, each with what it gives. */
export function RightsFields({ fields, setRoles, setTeams, fault, isOwn = false }: Props) {
  const teams = useOrganisation().data?.teams ?? [];
  const choose = (role: UserRole, isOn: boolean): void =>
    setRoles(ROLES.filter((one) => (one === role ? isOn : fields.roles.includes(one))));
  return (
    <>
      <FormField label={userTexts.labels.roles} errorText={fieldFault(fault, 'roles')}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={fields.roles.includes(role)}
            disabled={isOwn && role === 'admin'}
            description={userTexts.roles[role]}
            onChange={({ detail }) => choose(role, detail.checked)}
          >
            {userRole[role]}
          </Checkbox>
        ))}
      </FormField>
      <NamesField
        label={userTexts.labels.teams}
        known={teams}
        chosen={fields.teams}
        error={fieldFault(fault, 'teams')}
        onChange={setTeams}
      />
    </>
  );
}
