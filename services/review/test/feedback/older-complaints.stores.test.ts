import { expect, test } from 'vitest';
import * as z from 'zod';
import { newId } from '@muster/core/new-id';
import { ComplaintId } from '@muster/core';
import { AggregateStore, type AggregateKind } from '@muster/store';
import { cause } from '@muster/test/support/sample-aggregate';
import type { Complaint } from '../../src/feedback/domain/complaint.ts';
import { logComplaint } from '../../src/feedback/domain/log-complaint.ts';
import { usualSettings } from '../../src/feedback/domain/settings.ts';
import { complaintKind } from '../../src/feedback/store.ts';
import { useFeedback } from '../support/feedback.ts';

const { fresh } = useFeedback();

/** Complaints as they were kept before December 2026: overwritten, with what the person said in a row beside them. */
const olderKind: AggregateKind<Complaint> = {
  kind: complaintKind.kind,
  schema: complaintKind.schema,
  saysWhoChanged: true,
  indexes: (complaint) => complaintKind.listed?.(complaint).indexes ?? {},
};

const withOlder = async () => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const id = ComplaintId.parse(newId('cpl'));
  const facts = { complaintId: id, team: 'north', kind: 'complaint', receivedAt: on.clock.now() } as const;
  const about = { loggedBy: 'ann', relation: 'public', concerns: [] as string[] } as const;
  const data = { words: 'Nobody came.', outcomeWanted: 'An apology' };
  await new AggregateStore(on.deps.table, olderKind).decide(id, cause('logged'), () => {
    const logged = logComplaint(undefined, { ...facts, ...about }, usualSettings);
    return logged.ok ? { ...logged, childRows: [{ sk: 'WORDS', data }] } : logged;
  });
  const listed = async (state: string) => {
    const { json } = await on.api('GET', `/v1/complaints?team=north&state=${state}`);
    const list = z.object({ items: z.array(z.looseObject({ complaintId: z.string(), status: z.string() })) });
    return list.parse(json).items.map(({ complaintId, status }) => [complaintId, status]);
  };
  return { ...on, id, data, listed };
};

test('an older complaint is read with what the person said, listed once, and goes on with each command', async () => {
  const { id, data, listed, read, post, api } = await withOlder();
  expect(await read(id)).toMatchObject({ ...data, complaint: { status: 'logged' } });
  expect(await listed('open')).toEqual([[id, 'logged']]);
  expect((await post(id, 'investigation')).status).toBe(200);
  expect(await listed('open')).toEqual([[id, 'investigating']]);
  const headers = { 'if-match': '"2"' };
  const body = { severity: 'low', safety: false, outcomeWanted: 'A call' };
  expect((await api('PATCH', `/v1/complaints/${id}`, { body, headers })).status).toBe(200);
  expect(await read(id)).toMatchObject({ words: 'Nobody came.', outcomeWanted: 'A call' });
  expect((await post(id, 'closing', { why: 'withdrawn', because: 'They rang.' })).status).toBe(200);
  expect([await listed('open'), await listed('closed')]).toEqual([[], [[id, 'closed']]]);
});
