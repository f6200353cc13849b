import Alert from '@cloudscape-design/components/alert';
import { Time } from '../../../parts/times.tsx';
import { userTexts, usersTexts } from '../../../texts/set-up.ts';
import { stateOf, type User } from './users.ts';

/** How a user stands, and what an admin did about them last. */
export function UserFacts({ user, isOwn }: { readonly user: User; readonly isOwn: boolean }) {
  const { username, enabled, disabledBecause, invitedAt, changedBy, changedAt } = user;
  return (
    <>
      <p className="address">
        {usersTexts.states[stateOf(user)]}. {userTexts.username(username)} {userTexts.invitedAt}{' '}
        <Time at={invitedAt} />
        {changedBy !== undefined && changedAt !== undefined && (
          <>
            . {userTexts.changedBy(changedBy)} <Time at={changedAt} />
          </>
        )}
      </p>
      <div className="notice">
        {!enabled && (
          <Alert type="warning" header={userTexts.disabledTitle}>
            {disabledBecause}
          </Alert>
        )}
        {isOwn && <Alert>{userTexts.own}</Alert>}
      </div>
    </>
  );
}
