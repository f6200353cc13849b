import {
  AdminInitiateAuthCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserError } from '../local/user-error.ts';

/** Signs a user in by password. Throws UserError when a password has to be chosen or a code entered first. */
export async function accessToken(
  cognito: CognitoIdentityProviderClient,
  { pool, client }: { readonly pool: string; readonly client: string },
  { username, password }: { readonly username: string; readonly password: string },
): Promise<string> {
  const { AuthenticationResult, ChallengeName } = await cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId: pool,
      ClientId: client,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  );
  if (AuthenticationResult?.AccessToken !== undefined) return AuthenticationResult.AccessToken;
  throw new UserError(
    ChallengeName === 'NEW_PASSWORD_REQUIRED'
      ? `${username} has to choose a password first: infra/README.md says how.`
      : `${username} needs more than a password to sign in (${ChallengeName ?? 'no reason given'}).`,
  );
}
