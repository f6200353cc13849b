import type { UserRole } from '@muster/contracts';
import { callFields, standardRequest, twilioRequest } from '@muster/demo/signed';
import { randomBytes } from 'node:crypto';
import { unique } from '../support/muster.ts';
import { publishSampleProcedure } from '../support/publish-procedure.ts';
import { addReporter, addSource } from '../support/source.ts';
import { linkTokens } from './links.ts';
import type { Things } from './things.ts';
import { expiredToken, forged, strangersToken, tokensOf } from './tokens.ts';

/** A request before somebody has shown who they are. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
}
/** By what somebody shows who they are: headers, and the body that is signed. */
export interface Credentials {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface Caller {
  /** What stands in a path for `{token}`. */
  readonly token: string;
  readonly credentialsFor: (request: PlainRequest) => Credentials;
}

type Secrets = Readonly<Record<'twilio' | 'generic', string>>;

const signedBy = (secrets: Secrets, { url }: PlainRequest) => {
  if (url.includes('/webhooks/twilio/') || url.includes('/webhooks/carrier/')) {
    const fields = callFields(`CA${randomBytes(16).toString('hex')}`, '+447700900000');
    return twilioRequest(url, secrets.twilio, fields).init;
  }
  if (url.includes('/webhooks/generic/')) {
    const body = JSON.stringify({ type: 'alarm', data: {} });
    return standardRequest(url, secrets.generic, { id: unique('msg'), at: new Date(), body }).init;
  }
  throw new Error(`say in ${import.meta.filename} how a source signs what it sends to ${url}`);
};

const NO_TOKEN = 'nothing';

const anonymous: Caller = { token: NO_TOKEN, credentialsFor: () => ({}) };
/** Whoever sends this as a bearer’s token. */
export const withBearer = (bearer: string): Caller => ({
  token: bearer.slice(0, 400),
  credentialsFor: () => ({ headers: { authorization: `Bearer ${bearer}` } }),
});
/** The token in the path where one is, and as a bearer's token anywhere else. */
const withLink = (token: string): Caller => ({
  token,
  credentialsFor: () => ({ headers: { authorization: `Bearer ${token}` } }),
});
const source = (secrets: Secrets): Caller => ({
  token: NO_TOKEN,
  credentialsFor: (request) => {
    const webhook = request.url.includes('/webhooks/');
    return webhook ? signedBy(secrets, request) : { headers: { 'x-twilio-signature': secrets.twilio } };
  },
});

/** The demo's user of a role. */
export const userOf = async (role: UserRole): Promise<Caller> => withBearer((await tokensOf(role)).access);

/** Everybody who may call, by the names of the table's columns. */
export async function makeCallers({ assignment, another, twilio, generic }: Things) {
  const lead = await tokensOf('lead');
  const links = await linkTokens(assignment, another);
  const other = await addReporter(await publishSampleProcedure(), 'alarm-confirmed');
  return {
    anonymous,
    'no role': withBearer(await strangersToken()),
    agent: await userOf('agent'),
    dispatcher: await userOf('dispatcher'),
    lead: withBearer(lead.access),
    admin: await userOf('admin'),
    'id token': withBearer(lead.id),
    'forged token': withBearer(forged(lead.access)),
    'expired token': withBearer(await expiredToken()),
    source: source({ twilio: twilio.authToken, generic: generic.secret }),
    'other source': source({ twilio: (await addSource()).authToken, generic: other.secret }),
    'own link': withLink(links.own),
    "other's link": withLink(links.others),
    'expired link': withLink(links.expired),
    'altered link': withLink(links.altered),
  } satisfies Record<string, Caller>;
}
export type Callers = Awaited<ReturnType<typeof makeCallers>>;
