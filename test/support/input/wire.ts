import * as z from 'zod';
import { httpEvent } from '@muster/runtime/testing/invoke';
import type { UserRole } from '@muster/contracts';
import type { operations } from '../whole/gateway.ts';
import type { InProcessSystem } from '../whole/in-process-system.ts';
import { Ledger, type PutRow } from './ledger.ts';

export type Operation = (typeof operations)[number];

/** A request as a test means it; whatever is not given is as it should be. */
export interface Sending {
  readonly params?: Readonly<Record<string, string>>;
  /** As it stands after the question mark. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** With a body it is JSON's unless it is said here; `none` for none at all. */
  readonly contentType?: string;
  /** Text and bytes go as they are, anything else as JSON. */
  readonly body?: unknown;
  readonly claims?: Readonly<Record<string, unknown>> | 'none';
  readonly base64?: boolean;
}

/** The answer, and what was written on the way to it. */
export interface Received {
  readonly requestId: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Commands that worked and change something, by name. */
  readonly written: readonly string[];
  readonly rows: readonly PutRow[];
}

const Result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
});

export const TEAMS = ['north', 'south', 'specialist'];

/** What API Gateway says of an access token of this role. */
export const claimsOf = (role: UserRole): Readonly<Record<string, unknown>> => ({
  token_use: 'access',
  username: role,
  'cognito:groups': `[${[role, ...TEAMS.map((team) => `team.${team}`)].join(' ')}]`,
});

/** Who may everything that the route offers: of several roles the last is named for what only it may. */
const mayAll = ({ route }: Operation) =>
  typeof route.auth === 'object' ? claimsOf(route.auth.roles.at(-1) ?? 'admin') : undefined;

export const addressOf = ({ route }: Operation, { params = {}, query }: Sending): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? '').toWellFormed()),
  ) + (query === undefined ? '' : `?${query}`);

const bytesOf = ({ body }: Sending): string | Buffer | undefined =>
  body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);

/** Calls the Lambdas directly, one request after another; what follows from a request does not happen by itself. */
export class Wire {
  readonly ledger: Ledger;
  readonly #call: InProcessSystem['call'];
  #requests = 0;

  constructor(system: InProcessSystem) {
    this.ledger = new Ledger(system);
    this.#call = system.call;
  }

  async send(operation: Operation, sending: Sending = {}): Promise<Received> {
    const { headers = {}, contentType, claims = mayAll(operation), base64 = false } = sending;
    const body = bytesOf(sending);
    const type = contentType ?? (body === undefined ? 'none' : 'application/json');
    const event = httpEvent({
      method: operation.route.method,
      path: addressOf(operation, sending),
      headers: { ...(type !== 'none' && { 'content-type': type }), ...headers },
      base64,
      ...(body !== undefined && { body }),
      ...(typeof claims === 'object' && { claims }),
    });
    this.#requests += 1;
    const requestId = `sent-${this.#requests}`;
    this.ledger.open();
    const answer = await this.#call(operation.lambda, {
      ...event,
      requestContext: { ...event.requestContext, requestId },
    });
    const { statusCode, headers: given, body: text } = Result.parse(answer);
    const { written, rows } = this.ledger;
    const names = written.map(({ command }) => command);
    return { requestId, status: statusCode, headers: given, text, written: names, rows };
  }
}
