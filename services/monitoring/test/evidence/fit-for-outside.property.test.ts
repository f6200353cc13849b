import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { derivedId } from '@muster/core/new-id';
import { PathStep, ResponsePlan } from '@muster/contracts';
import { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { fitForOutside, kindsForOutside } from '../../src/evidence/domain/fit-for-outside.ts';
import { incidentEvidence } from '../../src/evidence/domain/incident-evidence.ts';
import { eventLine } from '../../src/timeline/domain/event-lines.ts';
import type { Line } from '../../src/record/domain/pending-changes.ts';
import { recordAfter } from '../support/decision-results.ts';
import { assignment, procedure, s, sampleEvents, skippedPath } from '../support/sample-incident.ts';

const CANARY = 'CANARY 07700 900791 Quillon Zephyrine';

/** What a procedure or a closed list says: published words of the organisation, and none of anybody's own. */
const PUBLISHED = new Set(['roleTitle', 'role', 'title', 'question', 'answer', 'outcome', 'subject', 'row']);
const isCode = (text: string): boolean =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$|^P[1-5]$|^\d{4}-\d\d-\d\dT[\d:.]+Z$|^[a-z]{3}_[0-9a-z]{26}$/.test(text);

/** A value with a canary in every text that is no code, and in the name of whoever did it. */
const planted = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((one) => planted(one, key));
  if (typeof value === 'object' && value !== null) {
    const isActor = 'kind' in value && 'id' in value && ['by', 'who'].includes(key);
    return Object.fromEntries(
      Object.entries(value).map(([name, of]) =>
        isActor && name === 'id' ? [name, CANARY] : [name, planted(of, name)],
      ),
    );
  }
  if (typeof value !== 'string') return value;
  return PUBLISHED.has(key) || isCode(value) || key === 'reference' ? value : `${CANARY}: ${value}`;
};

const whole = recordAfter(sampleEvents());
const record = IncidentRecord.parse(
  planted({
    ...whole,
    resolution: { at: s(310), by: { kind: 'user', id: 'x' }, note: 'A note' },
    closure: { at: s(320), by: { kind: 'user', id: 'x' }, disposition: 'founded', note: 'A note' },
    deviations: [
      ...whole.deviations,
      ...(
        ['gate-overridden', 'verdict-differs', 'answer-not-in-procedure', 'outcome-overridden'] as const
      ).map((kind, at) => ({
        ...{ deviationId: derivedId('dev', String(at)), kind, grade: 'major', subject: 'where-smelt' },
        ...{ explained: 'Max did', reason: 'A reason', foundAt: s(330) },
      })),
    ],
  }),
);
const path = z
  .array(PathStep)
  .parse(
    planted([
      ...skippedPath,
      { ...skippedPath[0], kind: 'answered', answer: 'meter', note: 'A note' },
      { ...skippedPath[0], kind: 'overridden', outcome: 'escape' },
    ]),
  );

const texts = [
  CANARY,
  `Brief to the responder sent by e-mail. ${CANARY}`,
  `Brief to the responder sent by ${CANARY}.`,
  'Brief to the responder sent by e-mail.',
];
const keys = [
  ...record.deadlines.flatMap(({ deadlineId }) => [`missed-${deadlineId}`, `met-${deadlineId}`]),
  ...record.deviations.map(({ deviationId }) => `deviation-${deviationId}`),
  CANARY,
];
const INSIDE = [
  'Note',
  'ContactLinked',
  'IncidentEscalated',
  'CandidateFound',
  'NotificationFailed',
  'Redaction',
];

const lines = fc.array(
  fc.record({
    key: fc.constantFrom(...keys),
    at: fc.constantFrom(s(80), s(200), s(290)),
    who: fc.constantFrom<Line['who'][]>(
      ...(['user', 'responder', 'source', 'system'] as const).map((kind) => ({ kind, id: CANARY })),
    ),
    whoName: fc.constant(CANARY),
    what: fc.constantFrom(...texts),
    kind: fc.oneof(
      fc.constantFrom(...kindsForOutside, ...INSIDE),
      fc.constantFrom('constructor', '__proto__', 'toString', 'DebriefHeld', 'SupportAgreed'),
      fc.string(),
    ),
    assignmentId: fc.constantFrom(assignment(1), assignment(2), assignment(9)),
  }),
  { maxLength: 30 },
);

describe('what is said of an incident outside', () => {
  test('holds nothing of the inside, whatever text stands in whatever field, and counts each line once', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const sources = { record, lines: given, path, plan: undefined, procedure };
        const evidence = incidentEvidence(sources);
        expect(JSON.stringify(evidence)).not.toMatch(/CANARY|07700|Quillon/);
        const left = evidence.leftOut.reduce((sum, { count }) => sum + count, 0);
        expect(evidence.timeline.length + left).toBe(given.length);
      }),
    );
  });

  test('leaves out a kind of line that nobody has said is fit, and notes', () => {
    const line = { key: 'k', at: s(1), who: { kind: 'user', id: 'ann' }, what: 'Something' } as const;
    const kinds = ['Note', 'constructor', 'DebriefHeld', 'Note'];
    const { timeline, leftOut } = fitForOutside(
      whole,
      procedure,
      kinds.map((kind) => ({ ...line, kind })),
    );
    expect(timeline).toEqual([]);
    expect(leftOut).toEqual([
      { what: 'notes of colleagues', count: 2 },
      { what: 'other lines for colleagues', count: 2 },
    ]);
  });

  test('tells by role what was done when, what was told to whom, and each departure', () => {
    const events = sampleEvents();
    const given = events.map((event) => eventLine(whole, event));
    const plan = ResponsePlan.parse(procedure.plans['engineer']);
    const evidence = incidentEvidence({ record: whole, lines: given, path: skippedPath, plan, procedure });
    expect(evidence.timeline.map(({ what }) => what)).toEqual([
      'The incident was reported by telephone.',
      'The assessment by the procedure began.',
      'Assessed: genuine, P1.',
      'The response was opened: 1 × first engineer.',
      'First engineer (1): asked to come.',
      'A brief was sent by e-mail.',
      'First engineer (1): did not answer in time.',
      'First engineer (2): asked to come.',
      'A brief was sent by e-mail.',
      'First engineer (2): accepted.',
      'First engineer (2): confirmed the brief.',
      'First engineer (2): “Ventilate” was done.',
      'First engineer (2): on scene.',
      'First engineer (2): “Isolate the supply” was done.',
      'First engineer (2): finished.',
    ]);
    expect(evidence.path).toMatchObject([{ question: 'Where can you smell it?', took: 'Skipped' }]);
    expect(evidence.departures.map(({ what }) => what)).toEqual([
      'The question “Where can you smell it?” was not asked, or was skipped.',
      'Acceptance was due and never came.',
      'The action “Isolate the supply” was done late.',
    ]);
    expect(evidence.briefs).toMatchObject([{}, { role: 'First engineer (2)', sentAt: s(74) }]);
    expect(JSON.stringify(evidence)).not.toContain('Person');
  });
});
