import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { Problem } from '../../../parts/problem.tsx';
import { ReasonButton } from '../../../parts/reason-button.tsx';
import { userTexts } from '../../../texts/set-up.ts';
import type { User } from './users.ts';

interface Props {
  readonly user: User;
  readonly etag: string;
}

/** Shuts a user out, lets them in again, or sends the invitation once more. */
export function UserState({ user: { userId, enabled, signedIn }, etag }: Props) {
  const api = useApi();
  const [isSent, setSent] = useState(false);
  const path = { userId };
  const params = { path, header: ifMatch(etag) };
  const change = (body: BodyOf<'changeUser'>, attempt: object) =>
    expectData(api.PATCH('/v1/users/{userId}', { params, body, ...attempt }));
  const disable = useCommand((because: string, attempt) => change({ enabled: false, because }, attempt));
  const enable = useCommand((on: true, attempt) => change({ enabled: on }, attempt));
  const again = useCommand((_again: 'again', attempt) =>
    expectData(api.POST('/v1/users/{userId}/invitation', { params: { path }, body: {}, ...attempt })),
  );
  const sendAgain = async (): Promise<void> => {
    setSent(false);
    setSent((await again.run('again')) !== undefined);
  };
  return (
    <section className="panel">
      <h2>{userTexts.accessTitle}</h2>
      {enabled && !signedIn && <p>{isSent ? '' : userTexts.invited}</p>}
      <p role="status">{isSent ? userTexts.sentAgain : ''}</p>
      {enabled && <p className="quiet">{userTexts.disableDetail}</p>}
      <div className="actions">
        {enabled && !signedIn && (
          <Button loading={again.isRunning} onClick={() => void sendAgain()}>
            {userTexts.again}
          </Button>
        )}
        {enabled ? (
          <ReasonButton label={userTexts.disable} title={userTexts.disableTitle} command={disable} />
        ) : (
          <Button loading={enable.isRunning} onClick={() => void enable.run(true)}>
            {userTexts.enable}
          </Button>
        )}
      </div>
      <Problem fault={enable.fault ?? again.fault} />
    </section>
  );
}
