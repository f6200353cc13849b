import { createHash, randomBytes } from 'node:crypto';
import { consoleUrl } from './console.ts';

/** What the console knows of the system as it starts. */
export interface ConsoleConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly signInUrl: string;
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly token_type: string;
}

export const readConfig = async (): Promise<ConsoleConfig & Record<string, unknown>> =>
  (await (await fetch(`${consoleUrl}/config.json`)).json()) as ConsoleConfig & Record<string, unknown>;

/** The claims of a token. */
export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

const hidden = /<input type="hidden" name="([^"]+)" value="([^"]*)">/g;

/** The address that asks for a code, and the secret half of it. */
export const begin = (config: ConsoleConfig, redirect_uri = `${consoleUrl}/signed-in`) => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri,
    scope: 'openid email profile',
    state: 'state-of-test',
    nonce: 'nonce-of-test',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return { address: `${config.signInUrl}/oauth2/authorize?${query.toString()}`, verifier };
};

/** Fills in the form as a person does. Gives where the browser is sent. */
export const fillIn = async (
  address: string,
  username: string,
  password: string,
): Promise<URL | undefined> => {
  const page = await (await fetch(address)).text();
  const fields = [...page.matchAll(hidden)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]);
  const action = /<form method="POST" action="([^"]+)">/.exec(page)?.[1] ?? '';
  const reply = await fetch(new URL(action, address), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([...fields, ['username', username], ['password', password]]),
  });
  const location = reply.headers.get('location');
  return location === null ? undefined : new URL(location);
};

/** Asks Cognito's token endpoint, as a page of the console's origin does. */
export const askForTokens = (config: ConsoleConfig, fields: Record<string, string>): Promise<Response> =>
  fetch(`${config.signInUrl}/oauth2/token`, {
    method: 'POST',
    headers: { origin: consoleUrl },
    body: new URLSearchParams({ client_id: config.clientId, ...fields }),
  });
