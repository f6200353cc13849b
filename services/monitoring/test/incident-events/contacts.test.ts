import { describe, expect, test } from 'vitest';
import { type DataOf } from '@muster/contracts';
import { plusSeconds } from '@muster/core';
import { cardOf } from '../../src/board/domain/card.ts';
import { viewOf } from '../../src/board/show-incident.ts';
import { resolve } from '../../src/closing/domain/resolve-and-close.ts';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { eventLine } from '../../src/timeline/domain/event-lines.ts';
import { eventsIn, recordAfter, stateOf } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';

type Linked = Omit<DataOf<'ContactLinked'>, 'incidentId' | 'contactId' | 'sourceId' | 'receivedAt'>;

const linked = (sequence: number, seconds: number, data: Linked): IncidentEvent => {
  const { metadata } = sample.reported();
  const ids = { contactId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2n', sourceId: 'src_01kdxqz5m8e6ws3y1z0v7g4h2c' };
  return IncidentEvent.parse({
    name: 'ContactLinked',
    metadata: {
      ...metadata,
      sequence,
      occurredAt: s(seconds),
      id: metadata.id.slice(0, -1) + String(sequence),
    },
    data: { incidentId: sample.incidentId, ...ids, receivedAt: s(seconds), ...data },
  });
};

const reportedWith = (facts: object): IncidentEvent => {
  const { data, ...event } = sample.reported();
  return IncidentEvent.parse({
    ...event,
    data: { ...data, incident: { ...('incident' in data && data.incident), ...facts } },
  });
};

const told = (decision: ReturnType<typeof applyToRecord>) => eventsIn(decision, 'IncidentEscalated');
const under = recordAfter([
  sample.reported(),
  sample.started(),
  sample.assessed(),
  sample.mobilised(),
  sample.offered(1, 50),
]);
const again = linked(2, 60, { as: 'repeat', channel: 'webhook', times: 3, summary: 'Detector 7 in alarm.' });

describe('a further contact', () => {
  test.each([
    [{ as: 'repeat', times: 2 }, 'The alarm was repeated, 2nd time.'],
    [{ as: 'repeat', times: 3, summary: 'Head 7.' }, 'The alarm was repeated, 3rd time: Head 7.'],
    [
      { as: 'repeat', times: 11, wasCleared: true },
      'The alarm was repeated, 11th time, after it was reported as cleared.',
    ],
    [{ as: 'cleared', summary: 'Below 5 %.' }, 'The source reports the alarm as cleared: Below 5 %.'],
    [
      { as: 'cleared', occurredAt: s(-3600) },
      'The source reports the alarm as cleared. It happened 1 h before it was reported.',
    ],
    [{ as: 'linked' }, 'A further contact by another system was linked.'],
  ] as const)('%j is a line of the timeline: %s', (data, words) => {
    expect(eventLine(under, linked(2, 60, { channel: 'webhook', ...data })).what).toBe(words);
  });

  test('changes nothing but the age of the record, and waits for its report when it comes first', () => {
    const { newestEventAt, folded, ...after } = stateOf(applyToRecord(under, [again], at(s(60))));
    const { newestEventAt: _, folded: before, ...same } = under;
    expect([newestEventAt, after]).toEqual([s(60), same]);
    expect(Object.values(folded)).not.toEqual(Object.values(before));
    const first = stateOf(applyToRecord(undefined, [again], at(s(60))));
    expect(first.parked).toHaveLength(1);
    expect(recordAfter([again, sample.reported()]).parked).toEqual([]);
  });

  test('that repeats the alarm after the end is escalated to a lead, since nobody is on the way any more', () => {
    const resolved = stateOf(resolve(under, { by: sample.reported().metadata.actor }, at(s(100))));
    const late = linked(2, 120, { as: 'repeat', channel: 'webhook', times: 2 });
    expect(told(applyToRecord(resolved, [late], at(s(121))))).toMatchObject([
      {
        tell: 'lead',
        why: 'look-first',
        explained: expect.stringMatching(/after the incident was resolved/) as string,
      },
    ]);
    expect(
      told(applyToRecord(resolved, [linked(2, 99, { as: 'repeat', channel: 'webhook' })], at(s(121)))),
    ).toEqual([]);
    expect(
      told(applyToRecord(resolved, [linked(2, 120, { as: 'cleared', channel: 'webhook' })], at(s(121)))),
    ).toEqual([]);
  });
});

describe('a report of something that happened long before', () => {
  const personFirst = 'It happened 6 h before its source told of it.';
  const old = reportedWith({ occurredAt: plusSeconds(s(10), -6 * 3600), personFirst });

  test('is escalated to a lead at once, once', () => {
    const decision = applyToRecord(undefined, [old], at(s(10)));
    expect(told(decision)).toMatchObject([{ why: 'look-first', explained: personFirst, tell: 'lead' }]);
    expect(told(applyToRecord(stateOf(decision), [old], at(s(20))))).toEqual([]);
  });

  test('shows its age on the board and in the record, and that somebody must look until somebody is sent', () => {
    const record = recordAfter([old, sample.started(), sample.assessed(), sample.mobilised()]);
    const happened = 'happened 6 h before it was reported';
    expect(cardOf(record)).toMatchObject({ happened, personFirst });
    expect(viewOf(record, s(60))).toMatchObject({ happened, incident: { personFirst } });
    const sent = recordAfter([
      old,
      sample.started(),
      sample.assessed(),
      sample.mobilised(),
      sample.offered(1, 50),
    ]);
    expect(cardOf(sent)).toMatchObject({ happened, personFirst: undefined });
    expect(eventLine(record, old).what).toMatch(/\. It happened 6 h before it was reported\.$/);
  });

  test.each([
    [-30, undefined],
    [-60, 'happened 1 min before it was reported'],
    [-2 * 86_400, 'happened 2 days before it was reported'],
    [90, undefined],
    [180, 'happened, by a clock of the source that is 3 min ahead, just before it was reported'],
  ])('%i s away from its report: %s', (seconds, happened) => {
    const record = recordAfter([reportedWith({ occurredAt: plusSeconds(s(10), seconds) })]);
    expect(cardOf(record).happened).toBe(happened);
  });
});

test('a zone that is none of the organisation’s stands on the card and in the first line', () => {
  const report = reportedWith({ zoneUnknown: true });
  const record = recordAfter([report]);
  expect(cardOf(record).unknownZone).toBe('harbour');
  expect(cardOf(recordAfter([reportedWith({})])).unknownZone).toBeUndefined();
  expect(eventLine(record, report).what).toMatch(
    / Its zone, harbour, is not one of the organisation's: find out where it is\.$/,
  );
});
