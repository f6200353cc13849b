import { describe, expect, test } from 'vitest';
import {
  allowedSeconds,
  inOrder,
  outcomeOf,
  type Deadline,
  type Incident,
} from '../src/screens/incident/clock-arithmetic.ts';
import { correctionOf, missingIn, wordsOf } from '../src/screens/incident/correction-fields.ts';
import { firstOlder, foldLines, keysOf, type Line } from '../src/screens/incident/fold-lines.ts';
import { incidentSearch } from '../src/screens/incident/incident-search.ts';
import { gatesOf, isOverridable } from '../src/screens/incident/open-before-closing.ts';

const deadline = (more: Partial<Deadline>): Deadline => ({
  deadlineId: 'ddl_1',
  kind: 'accepted',
  status: 'open',
  dueAt: '2026-03-01T10:05:00.000Z',
  ...more,
});

describe('the arithmetic of a clock', () => {
  test('says how much was to spare, or how late the answer came', () => {
    expect(outcomeOf(deadline({ status: 'met', answeredAt: '2026-03-01T10:03:20.000Z' }))).toEqual({
      kind: 'met',
      spareSeconds: 100,
    });
    expect(outcomeOf(deadline({ status: 'missed', answeredAt: '2026-03-01T10:05:30.000Z' }))).toEqual({
      kind: 'late',
      lateSeconds: 30,
    });
    expect(outcomeOf(deadline({ status: 'missed' }))).toEqual({ kind: 'unanswered' });
  });

  test('says how long was allowed only where the start is known', () => {
    expect(allowedSeconds(deadline({ from: '2026-03-01T10:00:00.000Z' }))).toBe(300);
    expect(allowedSeconds(deadline({}))).toBeUndefined();
  });

  test('open limits come first, the next one on top', () => {
    const [late, soon, over] = [
      deadline({ deadlineId: 'late', dueAt: '2026-03-01T11:00:00.000Z' }),
      deadline({ deadlineId: 'soon' }),
      deadline({ deadlineId: 'over', status: 'met', dueAt: '2026-03-01T09:00:00.000Z' }),
    ];
    expect(inOrder([over, late, soon]).map(({ deadlineId }) => deadlineId)).toEqual(['soon', 'late', 'over']);
  });
});

const line = (kind: string): Line => ({
  kind,
  at: '2026-03-01T10:00:00.000Z',
  what: kind,
  who: { kind: 'system', id: 'x' },
  by: 'Muster itself',
});

test('neighbouring lines of the system fold into one, what people did and what was missed never does', () => {
  const kinds = ['Note', 'MobilisationOpened', 'NotificationSent', 'DeadlineMissed', 'AssessmentStarted'];
  expect(
    foldLines(kinds.map(line)).map((one) => (one.kind === 'line' ? one.line.kind : one.lines.length)),
  ).toEqual(['Note', 2, 'DeadlineMissed', 1]);
});

test('what is folded open stays open when newer lines come above it, and equal lines have keys of their own', () => {
  const fold = (...kinds: string[]) => keysOf(foldLines(kinds.map(line)));
  const before = fold('Note', 'NotificationSent', 'Note');
  expect(fold('DeadlineMissed', 'Note', 'NotificationSent', 'Note').slice(1)).toEqual(before);
  expect(fold('Note', 'NotificationSent', 'NotificationSent', 'Note')).toEqual(before);
  expect(new Set(before).size).toBe(3);
});

test('older lines are read on from the first of them, also where it joins what was folded', () => {
  const [note, sent] = [line('Note'), line('NotificationSent')];
  expect(firstOlder(foldLines([line('DeadlineMissed'), note]), note)).toBeUndefined();
  expect(firstOlder(foldLines([line('DeadlineMissed'), note, sent]), note)).toBe(1 + 1);
  expect(firstOlder(foldLines([note, sent, line('MobilisationOpened')]), sent)).toBe(1);
  expect(firstOlder(foldLines([note]), sent)).toBeUndefined();
});

describe('what holds a closing up', () => {
  const at = '2026-03-01T10:00:00.000Z';
  const by = { kind: 'user', id: 'u' } as const;
  const verdict: NonNullable<Incident['verdict']> = {
    validity: 'genuine',
    outcome: 'gas',
    reasons: [],
    method: 'guided-procedure',
    at,
  };
  const incident = (more: Partial<Incident>): Incident => ({
    incidentId: 'inc_1',
    status: 'assessed',
    exercise: false,
    incident: {
      reference: 'ABC',
      team: 'north',
      incidentType: 'smell-of-gas',
      place: { text: '12 Quay', zone: 'harbour' },
      summary: 'Smell.',
      hazards: [],
      reportedAt: at,
    },
    shortfalls: [],
    unfilled: [],
    people: [],
    deadlines: [],
    clock: { number: 0 },
    deviations: [],
    openMandatoryActions: [],
    data: { newestEventAt: at, ageSeconds: 0 },
    ...more,
  });
  const keysIn = (more: Partial<Incident>, path: 'judged' | 'waiting' = 'judged') =>
    gatesOf(incident(more), path).map(({ key }) => key);

  test('the verdict, then the resolution; what was rejected needs none', () => {
    expect(keysIn({})).toEqual(['verdict']);
    expect(keysIn({ verdict })).toEqual(['resolve']);
    expect(keysIn({ verdict, resolution: { at, by } })).toEqual([]);
    expect(keysIn({ verdict, status: 'rejected' })).toEqual([]);
  });

  test('each open action, a missing report, missing events and a path that cannot be judged', () => {
    const open = { role: 'first', actionId: 'vent', title: 'Ventilate' };
    const { incident: _report, ...unreported } = incident({
      ...{ verdict, resolution: { at, by } },
      openMandatoryActions: [open, { ...open, assignmentId: 'asg_1', who: 'Ada' }],
      data: { newestEventAt: at, ageSeconds: 0, missing: { what: ['the report'], since: at } },
    });
    expect(gatesOf(unreported, 'waiting').map(({ key }) => key)).toEqual([
      'action first vent ',
      'action first vent asg_1',
      'report',
      'missing',
      'path',
    ]);
  });

  test('only a refusal that a reason overrides asks for one', () => {
    expect(isOverridable('mandatory-action-open')).toBe(true);
    expect(isOverridable('not-resolved')).toBe(false);
    expect(isOverridable(undefined)).toBe(false);
  });
});

test('an address names a part of the incident, and anything else is the present state', () => {
  expect(incidentSearch({ part: 'timeline' })).toEqual({ part: 'timeline' });
  expect(incidentSearch({ part: '<img>' })).toEqual({});
});

describe('a correction', () => {
  const words = { incidentId: 'inc_1', summary: 'Smell.', place: { text: '12 Quay' } };

  test('sends only what was changed, without the spaces around it', () => {
    const noScene = { access: '', casualties: '', emergencyServices: '' };
    expect(wordsOf(words)).toEqual({ summary: 'Smell.', place: '12 Quay', ...noScene });
    expect(correctionOf({ place: ' 14 Quay ' }, ' Misheard. ')).toEqual({
      place: { text: '14 Quay' },
      because: 'Misheard.',
    });
    expect(correctionOf({ access: 'Gate 2 ' }, 'Found out.')).toEqual({
      access: 'Gate 2',
      because: 'Found out.',
    });
  });

  test('needs a change, a reason, and words wherever there were some', () => {
    const stand = wordsOf({ ...words, access: 'Gate 1' });
    expect(missingIn(stand, { place: '14 Quay' }, 'Misheard.')).toEqual([]);
    expect(missingIn(stand, {}, ' ')).toEqual(['nothing', 'because']);
    const emptied = { summary: ' ', place: '', access: '' };
    expect(missingIn(stand, emptied, 'Misheard.')).toEqual(['summary', 'place', 'access']);
    expect(missingIn(stand, { casualties: 'One' }, 'Found out.')).toEqual([]);
  });
});
