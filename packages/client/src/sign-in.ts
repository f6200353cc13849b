/** Where and with what a user signs in; `address` is Cognito's, or an emulator's. */
export interface SignIn {
  readonly address: string;
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
}

/** Gives a token that is valid now. */
export type TokenSupply = () => Promise<string>;

const safetyMs = 60_000;

interface Result {
  readonly AuthenticationResult?: { readonly AccessToken?: unknown; readonly ExpiresIn?: unknown };
}

const isResult = (value: unknown): value is Result => typeof value === 'object' && value !== null;

async function ask({ address, clientId, username, password }: SignIn) {
  const reply = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  });
  const body: unknown = await reply.json();
  const { AccessToken: token, ExpiresIn: seconds } = (isResult(body) && body.AuthenticationResult) || {};
  if (typeof token !== 'string') throw new Error(`sign-in of ${username} was refused with ${reply.status}`);
  return { token, expiresAt: performance.now() + (typeof seconds === 'number' ? seconds : 0) * 1000 };
}

/** Signs a user in when a token is first needed and before it expires. Rejects with the status when Cognito refuses. */
export const signIn = (user: SignIn): TokenSupply => {
  let current: ReturnType<typeof ask> | undefined;
  return async () => {
    const held = await current?.catch(() => undefined);
    if (held === undefined || performance.now() > held.expiresAt - safetyMs) current = ask(user);
    return (await (current ?? ask(user))).token;
  };
};
