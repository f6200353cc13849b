import { expectData } from '@muster/client';
import { derivedId } from '@muster/core/new-id';
import { report, type CallSetting } from '@muster/demo/call/setting';
import { twilioRequest, send, type Fields } from '@muster/demo/signed';
import { createContact, incidentPath, picksOf, reportContact } from '../incident-requests.ts';
import { API_URL, CARRIER_ACCOUNT } from './environment.ts';
import type { InProcessSystem } from './in-process-system.ts';

let texts = 0;

/** A text as the carrier reports it. */
export const textFields = (From: string, Body: string): Fields => ({
  MessageSid: `SM${String((texts += 1)).padStart(32, '0')}`,
  ...{ From, Body },
});

/** Sends what the carrier signs, and gives the status of the answer. */
const fromCarrier = async (path: string, fields: Fields): Promise<number> =>
  (await send(twilioRequest(`${API_URL}${path}`, CARRIER_ACCOUNT.authToken, fields))).status;

/**
 * Somebody is asked to come, accepts by text and stops texts; the carrier says that the brief came, and what key was pressed.
 * Gives the status of each answer of Muster's.
 */
export const answerByPhone = async (system: InProcessSystem, setting: CallSetting): Promise<number[]> => {
  const { agent, dispatcher, twilio } = setting;
  const contactId = await createContact(agent, { sourceId: twilio.sourceId, channel: 'web' });
  const { incidentId } = await reportContact(agent, contactId, {
    ...report,
    incidentType: 'gas-detector-alarm',
  });
  const answers = '/v1/incidents/{incidentId}/assessment/answers';
  const given = [
    { question: 'detector-state', answer: 'reset' },
    { question: 'happened-before', answer: 'no' },
  ];
  for (const body of given) await expectData(agent.POST(answers, { ...incidentPath(incidentId), body }));
  const recommended = dispatcher.GET('/v1/incidents/{incidentId}/recommendation', incidentPath(incidentId));
  const body = { picks: picksOf(await expectData(recommended)) };
  const { assignments } = await expectData(
    dispatcher.POST('/v1/incidents/{incidentId}/assignments', { ...incidentPath(incidentId), body }),
  );
  await system.runDue();
  const [assignment] = assignments;
  const { items } = await expectData(system.as('admin').GET('/v1/resources'));
  const person = items.find(({ resourceId }) => resourceId === assignment?.resource.resourceId);
  const number = person?.phone?.number;
  if (assignment === undefined || number === undefined) throw new Error('nobody with a telephone was asked');
  const briefId = derivedId('ntf', 'brief', assignment.assignmentId, '1');
  const sid = `SM${'b'.repeat(32)}`;
  const call = `CA${'c'.repeat(32)}`;
  return [
    await fromCarrier('/webhooks/carrier/texts', textFields(number, 'YES')),
    await fromCarrier(`/webhooks/carrier/texts/${briefId}`, { MessageSid: sid, MessageStatus: 'delivered' }),
    await fromCarrier(`/webhooks/carrier/calls/${briefId}/keys?step=brief`, { CallSid: call, Digits: '9' }),
    await fromCarrier('/webhooks/carrier/texts', textFields(number, 'STOP')),
  ];
};
