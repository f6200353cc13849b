import { access, constants } from 'node:fs/promises';
import { DescribeEventBusCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { caFile, connection, keysIn, type Keys } from './aws.ts';
import { endpointError } from './endpoint-error.ts';
import { UserError } from './user-error.ts';

/** Only MiniStack has addresses of its own besides those of AWS. */
export type EmulatorKind = 'ministack' | 'other';

/** The account of an emulator that Muster starts. */
export const usualAccount = '000000000000';

/** An emulator that runs already, once it has answered. */
export interface CheckedEndpoint {
  readonly emulator: EmulatorKind;
  readonly keys: Keys;
  readonly account: string;
}

const patienceMs = 10_000;

const Ready = z.object({ status: z.string(), iot_mtls: z.string() });

const explained = async <Result>(address: string, work: Promise<Result>): Promise<Result> => {
  try {
    return await work;
  } catch (fault) {
    throw endpointError(fault, address) ?? fault;
  }
};

/** The one MiniStack address that is asked of any emulator, to recognise MiniStack. */
async function kindOf(endpoint: string): Promise<EmulatorKind> {
  const asked = fetch(`${endpoint}/_ministack/ready`, { signal: AbortSignal.timeout(patienceMs) });
  const reply = await explained(endpoint, asked);
  const body: unknown = await reply.json().catch(() => undefined);
  return Ready.safeParse(body).success ? 'ministack' : 'other';
}

/** Asks for the default event bus, which Muster needs and whose ARN names the account. */
async function accountAt(endpoint: string, keys: Keys): Promise<string> {
  const events = new EventBridgeClient(connection(endpoint, keys));
  try {
    const { Arn = '' } = await explained(endpoint, events.send(new DescribeEventBusCommand({})));
    const account = Arn.split(':')[4] ?? '';
    if (/^\d{12}$/.test(account)) return account;
    throw new UserError(
      `${endpoint} answers, but not as AWS does: its default event bus has no ARN with an account.`,
    );
  } finally {
    events.destroy();
  }
}

/** Node ignores a certificate file that it cannot read, and then does not trust its certificates. */
async function requireCaFile(env: NodeJS.ProcessEnv): Promise<void> {
  const file = caFile(env);
  if (file === undefined) return;
  await access(file, constants.R_OK).catch(() => {
    throw new UserError(
      `NODE_EXTRA_CA_CERTS names ${file}, which cannot be read: name the file of the certificate.`,
    );
  });
}

/** Asks a running emulator what it is, whether it takes the keys, and for its account. Throws UserError with the remedy. */
export async function checkEndpoint(
  endpoint: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<CheckedEndpoint> {
  await requireCaFile(env);
  const keys = keysIn(env);
  const emulator = await kindOf(endpoint);
  return { emulator, keys, account: await accountAt(endpoint, keys) };
}

/** Asks the API where the emulator says that it is. Throws UserError rather than send anything to AWS itself. */
export async function requireApi(apiUrl: string, endpoint: string): Promise<void> {
  const { hostname } = new URL(apiUrl);
  if (/(^|\.)amazonaws\.com(\.cn)?$/.test(hostname)) {
    throw new UserError(
      `${endpoint} says that the API is at ${apiUrl}, which is AWS itself: nothing was sent there. ` +
        'Muster needs an emulator that gives an HTTP API an address at which it answers.',
    );
  }
  const address = `${apiUrl}/v1/openapi.json`;
  const { ok, status } = await explained(apiUrl, fetch(address, { signal: AbortSignal.timeout(patienceMs) }));
  if (!ok) throw new UserError(`${endpoint} says that the API is at ${apiUrl}, which answers ${status}.`);
}
