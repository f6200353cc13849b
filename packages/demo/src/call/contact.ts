import { randomBytes, randomInt } from 'node:crypto';
import { expectData } from '@muster/client';
import { callFields, endFields, send, twilioRequest } from '../signed.ts';
import { until } from '../until.ts';
import { report, type CallSetting, type Tell } from './setting.ts';

export interface Call {
  readonly sid: string;
  /** One of Ofcom's numbers for drama. */
  readonly from: string;
}

/** A call that nobody has made before. */
export const newCall = (): Call => ({
  sid: `CA${randomBytes(16).toString('hex')}`,
  from: `+447700900${String(randomInt(1000)).padStart(3, '0')}`,
});

const spoken = (twiml: string): string =>
  [...twiml.matchAll(/<Say[^>]*>([^<]*)</g)].map(([, words]) => words?.trim()).join(' ');

/** Starts a call: the webhook as the carrier sends it. Returns the answer's status, text and time in milliseconds. */
export async function startCall(
  { twilio }: Pick<CallSetting, 'twilio'>,
  { sid, from }: Call,
  authToken = twilio.authToken,
) {
  const started = performance.now();
  const reply = await send(twilioRequest(`${twilio.baseUrl}/voice`, authToken, callFields(sid, from)));
  return { status: reply.status, twiml: await reply.text(), ms: performance.now() - started };
}

/** The contact that a caller's number led to, as an agent finds it: newest first, by the number. */
export const findContact = (
  { agent, twilio, signal }: Pick<CallSetting, 'agent' | 'twilio' | 'signal'>,
  { from }: Pick<Call, 'from'>,
): Promise<string> =>
  until(
    'a contact of this caller',
    async () => {
      const query = { class: 'unclassified' as const, limit: 25 };
      const { items } = await expectData(agent.GET('/v1/contacts', { params: { query } }));
      for (const { contactId } of items.filter(({ sourceId }) => sourceId === twilio.sourceId)) {
        const path = { params: { path: { contactId } } };
        const { data: caller } = await agent.GET('/v1/contacts/{contactId}/caller', path);
        if (caller?.sender === from) return contactId;
      }
      return undefined;
    },
    { signal },
  );

/** Step 1: a signed call arrives and is answered; the carrier's repetition changes nothing; a forgery is turned away. */
export async function takeCall(setting: CallSetting, call: Call, tell: Tell) {
  tell(`${call.from} calls the hotline`);
  const first = await startCall(setting, call);
  if (first.status !== 200) throw new Error(`the call was answered with ${first.status}`);
  tell(`answered in ${Math.round(first.ms)} ms: “${spoken(first.twiml)}”`);
  const again = await startCall(setting, call);
  if (again.twiml !== first.twiml) throw new Error('the repeated call got another answer');
  tell('the carrier repeats the call: the same answer, no second contact');
  const forged = await startCall(setting, newCall(), 'not-the-token');
  if (forged.status !== 401) throw new Error(`a forged call was answered with ${forged.status}`);
  tell('a call with a forged signature: 401, nothing stored');
  const contactId = await findContact(setting, call);
  tell(`contact ${contactId}`);
  return { contactId, answeredMs: Math.round(first.ms) };
}

/** The caller hangs up, and the carrier reports the end of a call that began at a moment. Rejects if it is refused. */
export async function endCall(
  { twilio }: Pick<CallSetting, 'twilio'>,
  { sid, from }: Call,
  began: Date,
  tell: Tell,
): Promise<void> {
  const fields = endFields(sid, from, began, new Date());
  const { status } = await send(twilioRequest(`${twilio.baseUrl}/status`, twilio.authToken, fields));
  if (status !== 200) throw new Error(`the end of the call was answered with ${status}`);
  tell('the caller hangs up');
}

/** Step 2: the agent reports an incident from the contact. */
export async function reportIncident({ agent }: CallSetting, contactId: string, tell: Tell) {
  const reported = await expectData(
    agent.POST('/v1/contacts/{contactId}/incident', { params: { path: { contactId } }, body: report }),
  );
  tell(`${report.place.text}: ${report.summary}`);
  tell(`incident ${reported.reference} (${reported.incidentId})`);
  return reported;
}
