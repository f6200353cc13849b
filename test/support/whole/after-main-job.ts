import { expectData } from '@muster/client';
import { report } from '@muster/demo/call/setting';
import { LOOK_AGAIN_SECONDS } from '@muster/core';
import { createContact, incidentPath } from '../incident-requests.ts';
import type { InProcessSystem } from './in-process-system.ts';
import { mailbox } from './mailbox.ts';

interface Writer {
  readonly sourceId: string;
  readonly address: string;
  readonly name: string;
  readonly words: string;
}

/** Somebody writes, a lead logs it as a query and acknowledges it; gives the id of the letter, as SES is told it. Throws when they have no mail. */
export const acknowledgeQuery = async (
  system: InProcessSystem,
  { sourceId, address, name, words }: Writer,
): Promise<string> => {
  const lead = system.as('lead');
  const caller = { sender: address, name, words };
  const contactId = await createContact(system.as('agent'), { sourceId, channel: 'email', caller });
  const query = { team: 'north', kind: 'query', severity: 'low', safety: false } as const;
  const { complaintId } = await expectData(
    lead.POST('/v1/complaints', { body: { ...query, contactId, words: 'When does the gas come back?' } }),
  );
  const path = { complaintId };
  const { letterId, text } = await expectData(
    lead.POST('/v1/complaints/{complaintId}/letters', {
      params: { path },
      body: { purpose: 'acknowledgement' },
    }),
  );
  const letter = { ...path, letterId };
  const filledIn = text.replace(/\[[^\]]+\]/, 'you ask when').replace('{{answer by}}', 'Friday');
  await expectData(
    lead.PATCH('/v1/complaints/{complaintId}/letters/{letterId}', {
      params: { path: letter, header: { 'If-Match': '*' } },
      body: { text: filledIn },
    }),
  );
  await expectData(
    lead.POST('/v1/complaints/{complaintId}/letters/{letterId}/sending', {
      params: { path: letter, header: { 'If-Match': '*' } },
      body: {},
    }),
  );
  await system.runDue();
  const mail = (await mailbox(system, address)).at(-1);
  if (!mail?.text.includes('you ask when')) throw new Error('no letter went out');
  return letterId;
};

/** A lead has the demo's text removed, which is looked for again ten minutes later; gives what became of each order. */
export const removeDemoText = async (
  system: InProcessSystem,
  incidentId: string,
): Promise<readonly string[]> => {
  const lead = system.as('lead');
  const body = { text: report.summary, reason: 'It names somebody.' };
  await expectData(lead.POST('/v1/incidents/{incidentId}/redactions', { ...incidentPath(incidentId), body }));
  await system.pass(LOOK_AGAIN_SECONDS + 1);
  const { items } = await expectData(
    lead.GET('/v1/incidents/{incidentId}/redactions', incidentPath(incidentId)),
  );
  return items.map(({ state }) => state);
};
