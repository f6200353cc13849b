import { expect, test } from 'vitest';
import { type DataOf } from '@muster/contracts';
import { ContactId, IncidentId, SourceId, instantOf } from '@muster/core';
import type { Contact } from '../../src/contacts/domain/contact.ts';
import { markEnded, reclassify, markTakenOver } from '../../src/reports/domain/incident-updates.ts';
import { referenceOf } from '../../src/reports/domain/reference.ts';
import {
  receiveAndReport,
  reportContact,
  type ReportCommand,
} from '../../src/reports/domain/report-contact.ts';
import { upsertContact } from '../../src/contacts/domain/upsert-contact.ts';

const at = instantOf(Date.UTC(2026, 0, 5, 9, 16));
const contactId = ContactId.parse('con_01kdxqz5m8e6ws3y1z0v7g4h2b');
const sourceId = SourceId.parse('src_01kdxqz5m8e6ws3y1z0v7g4h2c');
const incidentId = IncidentId.parse('inc_01kdxqz5m8e6ws3y1z0v7g4h2d');
const reference = referenceOf([1, 2, 3, 4, 5, 6]);

const arrived = upsertContact(undefined, {
  contactId,
  source: { sourceId, team: 'north', queue: 'alarms' },
  channel: 'webhook',
  proof: 'signature',
  at,
  step: 'event',
  status: { progress: 'completed' },
  caller: { sender: 'detector 7' },
  keepUntil: 1,
});
if (!arrived.ok || arrived.unchanged) throw new Error('a new contact is decided');
const contact: Contact = arrived.state;

const command: ReportCommand = {
  incidentId,
  reference,
  at,
  by: 'agent',
  facts: {
    incidentType: 'smell-of-gas',
    place: { text: '12 Harbour Street', zone: 'harbour' },
    summary: 'Strong smell of gas in the basement.',
    hazards: [],
  },
};

test('a contact becomes an incident: class, reference, report and both events', () => {
  const reporting = reportContact(contact, command);
  if (!reporting.ok) throw new Error(reporting.refusal.rule);
  expect(reporting.contact.state).toMatchObject({ class: 'incident', incident: { incidentId, reference } });
  expect(reporting.contact.events.map(({ name }) => name)).toEqual(['ContactUpdated']);
  expect(reporting.reported.events).toMatchObject([
    { name: 'IncidentReported', data: { contactId, incident: { reference, team: 'north', reportedAt: at } } },
  ]);
  expect(reporting.reported.claims).toEqual([{ name: 'REFERENCE#123456G' }]);
  expect(JSON.stringify(reporting)).not.toContain('detector 7');
});

test('a contact becomes one incident at most, and the refusal names it', () => {
  const first = reportContact(contact, command);
  const again =
    first.ok &&
    reportContact(first.contact.state, { ...command, reference: referenceOf([6, 5, 4, 3, 2, 1]) });
  expect(again).toMatchObject({
    ok: false,
    refusal: { kind: 'refused', rule: 'already-reported', about: { incidentId, reference } },
  });
});

test('a source that reports at once receives and reports in one save, each event once', () => {
  const reporting = receiveAndReport(arrived, { ...command, by: 'source', statedOutcome: 'alarm-confirmed' });
  if (!reporting.ok) throw new Error(reporting.refusal.rule);
  expect(reporting.contact.events.map(({ name }) => name)).toEqual(['ContactReceived', 'ContactUpdated']);
  expect(reporting.contact.state.incident?.reportedBy).toBe('source');
  expect(reporting.contact.childRows).toEqual(arrived.childRows);
  expect(reporting.reported.events).toMatchObject([{ data: { statedOutcome: 'alarm-confirmed' } }]);
});

const reported = reportContact(contact, command);
if (!reported.ok) throw new Error(reported.refusal.rule);
const report = reported.reported.state;

test('what happens to an incident is recorded once, in whatever order it arrives', () => {
  const later = instantOf(Date.UTC(2026, 0, 5, 10));
  const closedFirst = markEnded(report, 'closed', later);
  expect(closedFirst).toMatchObject({ state: { ended: { as: 'closed', at: later } } });
  const then = closedFirst.ok && markTakenOver(closedFirst.state, at);
  expect(then).toMatchObject({ state: { takenOverAt: at, ended: { as: 'closed' } } });
  expect(then && then.ok && markTakenOver(then.state, later)).toMatchObject({ unchanged: true });
  expect(then && then.ok && markEnded(then.state, 'rejected', later)).toMatchObject({ unchanged: true });
});

type Validity = DataOf<'IncidentRejected'>['validity'];
test.each<[Validity, Contact['class']]>([
  ['duplicate', 'incident'],
  ['information-only', 'query'],
  ['insufficient-information', 'not-relevant'],
  ['hoax-or-malicious', 'not-relevant'],
  ['out-of-scope', 'not-relevant'],
])('an incident rejected as %s makes its contact: %s', (validity, name) => {
  const decision = reclassify(reported.contact.state, validity);
  expect(decision).toMatchObject({ ok: true, state: { class: name, incident: { incidentId } } });
});
