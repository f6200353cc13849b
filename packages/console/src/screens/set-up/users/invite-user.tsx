import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { Link, useNavigate } from '@tanstack/react-router';
import { fieldFault } from '../../../api/field-fault.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { Problem } from '../../../parts/problem.tsx';
import { userTexts } from '../../../texts/set-up.ts';
import { RightsFields } from './rights-fields.tsx';
import type { UserFields } from './users.ts';

type InvitationFields = UserFields & { readonly email: string };
const empty: InvitationFields = { email: '', roles: ['agent'], teams: [] };

/** Invites somebody to sign in. */
export function InviteUser() {
  usePageTitle(userTexts.inviteTitle);
  const api = useApi();
  const navigate = useNavigate();
  const { fields, set } = useForm(empty);
  const invite = useCommand((body: BodyOf<'inviteUser'>, attempt) =>
    expectData(api.POST('/v1/users', { body, ...attempt })),
  );
  const send = async (): Promise<void> => {
    const { email, roles, teams } = fields;
    const made = await invite.run({ email: email.trim(), roles: [...roles], teams: [...teams] });
    if (made !== undefined) await navigate({ to: '/set-up/users/$userId', params: { userId: made.userId } });
  };
  const userId = invite.fault?.about['userId'];
  return (
    <>
      <h1>{userTexts.inviteTitle}</h1>
      <p>{userTexts.inviteDetail}</p>
      <div className="form">
        <FormField label={userTexts.labels.email} errorText={fieldFault(invite.fault, 'email')}>
          <Input
            type="email"
            value={fields.email}
            autoComplete={false}
            onChange={({ detail }) => set('email', detail.value)}
          />
        </FormField>
        <RightsFields
          fields={fields}
          setRoles={(roles) => set('roles', roles)}
          setTeams={(teams) => set('teams', teams)}
          fault={invite.fault}
        />
      </div>
      <Problem fault={invite.fault} />
      {userId !== undefined && (
        <p>
          <Link to="/set-up/users/$userId" params={{ userId }}>
            {userTexts.toUser}
          </Link>
        </p>
      )}
      <div className="actions">
        <Button variant="primary" loading={invite.isRunning} onClick={() => void send()}>
          {userTexts.send}
        </Button>
      </div>
    </>
  );
}
