import { createMuster, signIn, type ClientOptions, type MusterClient } from '@muster/client';
import type { UserRole } from '@muster/contracts';
import type { Muster } from './muster-file.ts';

export type RunningSystem = Pick<Muster, 'apiUrl' | 'endpoint' | 'clientId' | 'users'>;

/** A client of the running system, signed in as the demo's user of a role. */
export function clientOf(
  muster: RunningSystem,
  role: UserRole,
  more: Pick<ClientOptions, 'fetch' | 'longestWaitMs' | 'givenUpAfterMs'> = {},
): MusterClient {
  const user = muster.users.find((one) => one.role === role);
  if (user === undefined) throw new Error(`no user has the role ${role}`);
  const { email: username, password } = user;
  const token = signIn({ address: muster.endpoint, clientId: muster.clientId, username, password });
  return createMuster({ baseUrl: muster.apiUrl, token, ...more });
}
