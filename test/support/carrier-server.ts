import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export const ACCOUNT = {
  accountSid: 'AC00000000000000000000000000000001',
  authToken: 'test-auth-token-not-real',
  from: '+441632960001',
};

export interface CarrierRequest {
  readonly resource: string;
  readonly form: URLSearchParams;
}

/** An answer of its own for one number instead of what the carrier documents. */
export type Act = (response: ServerResponse, request: IncomingMessage) => void;

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Messages: ['To', 'From', 'Body'],
  Calls: ['To', 'From', 'Twiml'],
};

const answer = (response: ServerResponse, status: number, body: object, headers: object = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** Twilio's words for an error, which hold the number and so may never be passed on. */
export const refuse =
  (status: number, code: number, headers: object = {}): Act =>
  (response) =>
    answer(
      response,
      status,
      {
        code,
        message: `The 'To' number +447700900123 is not for ${ACCOUNT.accountSid}`,
        more_info: `https://www.twilio.com/docs/errors/${code}`,
        status,
      },
      headers,
    );

/** A carrier on loopback that takes what twilio.com/docs/messaging/api and /docs/voice/api document. Call it at the top of a test file. */
export const useCarrier = () => {
  const acts = new Map<string, Act>();
  const taken: CarrierRequest[] = [];
  const credentials = Buffer.from(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`).toString('base64');
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await text(request));
    const act = acts.get(form.get('To') ?? '');
    if (act) return act(response, request);
    if (request.headers.authorization !== `Basic ${credentials}`)
      return refuse(401, 20003)(response, request);
    const [, sid, resource = ''] =
      /^\/2010-04-01\/Accounts\/(\w+)\/(Messages|Calls)\.json$/.exec(request.url ?? '') ?? [];
    if (request.method !== 'POST' || sid !== ACCOUNT.accountSid) return refuse(404, 20404)(response, request);
    const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
    if (!isForm || (REQUIRED[resource] ?? []).some((name) => !form.get(name))) {
      return refuse(400, 21604)(response, request);
    }
    taken.push({ resource, form });
    const id = `${resource === 'Calls' ? 'CA' : 'SM'}${String(taken.length).padStart(32, '0')}`;
    answer(response, 201, { sid: id, status: 'queued', account_sid: sid, error_code: null });
  };
  const server = createServer((request, response) => void take(request, response));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => {
    acts.clear();
    taken.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    taken,
    /** Has it answer in this way whatever is sent to the number. */
    act: (to: string, how: Act) => acts.set(to, how),
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
};
