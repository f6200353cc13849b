import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi, usePerson } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SaveButtons } from '../../../parts/save-buttons.tsx';
import { userTexts } from '../../../texts/set-up.ts';
import { RightsFields } from './rights-fields.tsx';
import { UserFacts } from './user-facts.tsx';
import { UserState } from './user-state.tsx';
import { calledOf, fieldsOf, userChange, type User } from './users.ts';
import './users.css';

interface Props {
  readonly user: User;
  readonly etag: string;
}

/** Changes a user's rights; what another admin saves meanwhile is merged, and both versions shown where they differ. */
export function ChangeUser({ user, etag }: Props) {
  const api = useApi();
  const { userId } = user;
  const isOwn = usePerson().userId === userId;
  const form = useForm(fieldsOf(user));
  const [isSaved, setSaved] = useState(false);
  const save = useCommand((body: BodyOf<'changeUser'>, attempt) =>
    expectData(
      api.PATCH('/v1/users/{userId}', {
        params: { path: { userId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const run = async (): Promise<void> => {
    setSaved(false);
    setSaved((await save.run(userChange(form.fields, form.changed))) !== undefined);
  };
  return (
    <>
      <h1 className="address">{calledOf(user)}</h1>
      <UserFacts user={user} isOwn={isOwn} />
      <section className="panel">
        <h2>{userTexts.rightsTitle}</h2>
        <div className="form">
          <RightsFields
            fields={form.fields}
            setRoles={(roles) => form.set('roles', roles)}
            setTeams={(teams) => form.set('teams', teams)}
            fault={save.fault}
            isOwn={isOwn}
          />
        </div>
        <p className="quiet">{userTexts.saveDetail}</p>
        <Conflicts form={form} labels={userTexts.labels} />
        <Problem fault={save.fault} />
        <div className="actions">
          <SaveButtons
            form={form}
            label={userTexts.save}
            isRunning={save.isRunning}
            onSave={() => void run()}
          />
        </div>
        <p role="status">{isSaved && !form.isChanged ? userTexts.saved : ''}</p>
      </section>
      {!isOwn && <UserState user={user} etag={etag} />}
    </>
  );
}
