import { expectData } from '@muster/client';
import { callFields, send, standardRequest, twilioRequest } from '@muster/demo/signed';
import { ContactId, instantOf, SourceId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { randomBytes } from 'node:crypto';
import { caller } from '../../support/canaries.ts';
import { orderReport } from '../requests/things.ts';
import { publishSampleProcedure } from '../support/publish-procedure.ts';
import {
  assess,
  confirm,
  doEverything,
  offeredInstead,
  personWithLink,
  resolveAndClose,
  reportOf,
  seen,
} from '../support/incident.ts';
import { agent, lead, unique } from '../support/muster.ts';
import { addPeople } from '../support/people.ts';
import { addReporter, addSource } from '../support/source.ts';

const taken = async (reply: Response): Promise<void> => {
  if (!reply.ok) throw new Error(`${reply.url} answered ${reply.status}: ${await reply.text()}`);
  await reply.body?.cancel();
};

/** A call whose every field tells of the caller, from the first ring to its end. */
async function call({ baseUrl, sourceId, authToken }: Awaited<ReturnType<typeof addSource>>) {
  const callSid = `CA${randomBytes(16).toString('hex')}`;
  const fields = {
    ...callFields(callSid, caller.number),
    CallerName: caller.name,
    FromCity: caller.street,
    FromZip: caller.street,
    CallerCity: caller.street,
    StirPassportToken: caller.mail,
  };
  const say = (step: string, more: object) =>
    send(twilioRequest(`${baseUrl}/${step}`, authToken, { ...fields, ...more })).then(taken);
  await say('voice', {});
  await say('gather?step=menu', { SpeechResult: caller.words, Digits: caller.number });
  await say('status', { CallStatus: 'completed', CallDuration: '42', SequenceNumber: '3' });
  return ContactId.parse(derivedId('con', SourceId.parse(sourceId), callSid));
}

/** What a system tells of a caller, and what an agent writes down of one. */
async function otherContacts(incidentType: string, sourceId: string) {
  const system = await addReporter(incidentType, 'alarm-confirmed');
  const { street, number: sender, name } = caller;
  const place = { text: 'Pump house', zone: unique('zone') };
  const data = { summary: 'In alarm.', place, address: street, caller: { sender, name, street } };
  const body = JSON.stringify({ type: 'alarm', data });
  const signed = { id: unique('msg'), at: new Date(), body };
  await send(standardRequest(system.baseUrl, system.secret, signed)).then(taken);
  const written = { sender: caller.mail, name, words: caller.words };
  const made = agent.POST('/v1/contacts', { body: { sourceId, channel: 'web', caller: written } });
  return { system, contactId: (await expectData(made)).contactId };
}

/** The main job of a call that tells much of its caller: from the ring to the lead's report, with a decline on the way. */
export async function playWithCanaries() {
  const since = new Date();
  const incidentType = await publishSampleProcedure();
  const zone = unique('zone');
  await addPeople(zone, 2);
  const hotline = await addSource();
  const contactId = await call(hotline);
  const other = await otherContacts(incidentType, hotline.sourceId);
  const of = (id: string) => ({ params: { path: { contactId: id } } });
  await expectData(agent.GET('/v1/contacts/{contactId}/caller', of(contactId)));
  await expectData(agent.GET('/v1/contacts/{contactId}/caller', of(other.contactId)));
  await expectData(lead.POST('/v1/contacts/{contactId}/caller/erasure', of(other.contactId)));

  const body = reportOf(incidentType, zone);
  const { incidentId } = await expectData(
    agent.POST('/v1/contacts/{contactId}/incident', { ...of(contactId), body }),
  );
  await assess(incidentId, { 'where-smelt': 'meter' });
  const [first] = await confirm(incidentId);
  if (first === undefined) throw new Error('nobody was asked');
  const declined = await personWithLink(first);
  await declined.decline('The van is off the road.');
  const assignment = await offeredInstead(first, 30);
  const person = await personWithLink(assignment);
  await doEverything(person, assignment);
  await seen(incidentId, 'nothing open', ({ openMandatoryActions }) => openMandatoryActions.length === 0);
  await resolveAndClose(incidentId);
  await seen(incidentId, 'closed', ({ status }) => status === 'closed');
  const period = { from: instantOf(since), to: instantOf(new Date()) };
  const params = { path: { reportId: await orderReport() } };
  await expectData(lead.POST('/v1/reports/{reportId}/run', { params, body: { period } }));
  return { since, hotline, system: other.system, contactId, incidentId, link: person.link };
}
export type Played = Awaited<ReturnType<typeof playWithCanaries>>;
