import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ComplaintId, LetterId, plusSeconds, toInstant, type Instant } from '@muster/core';
import {
  askExtension,
  assessComplaint,
  closeComplaint,
  investigate,
  openSecondStage,
  recordFinding,
} from '../../src/feedback/domain/change-complaint.ts';
import {
  Complaint,
  currentStage,
  stageNumber,
  type ComplaintStatus,
} from '../../src/feedback/domain/complaint.ts';
import { countAgain } from '../../src/feedback/domain/limits.ts';
import type { Letter } from '../../src/feedback/domain/letter.ts';
import { logComplaint } from '../../src/feedback/domain/log-complaint.ts';
import { ProfileId, profiles } from '../../src/feedback/domain/profiles.ts';
import { noteOutcome, notePosted, releaseLetter, withLetter } from '../../src/feedback/domain/send-letter.ts';
import { usualSettings } from '../../src/feedback/domain/settings.ts';

const START = toInstant('2027-02-01T10:00:00Z');
const PEOPLE = ['ann', 'ben', 'cleo', 'dan'];
const RANK: readonly ComplaintStatus[] = [
  'logged',
  'acknowledged',
  'investigating',
  'answered',
  'second-stage',
  'closed',
];
const { calendar } = usualSettings;

interface World {
  readonly complaint: Complaint;
  readonly letters: readonly Letter[];
  readonly answers: number;
}

const begin = (profile: ProfileId, contact: boolean): World => {
  const logged = logComplaint(
    undefined,
    {
      complaintId: ComplaintId.parse('cpl_01kdxqz5m8e6ws3y1z0v7g4h2p'),
      ...{ team: 'north', kind: 'complaint', receivedAt: START, loggedBy: 'ann', relation: 'unknown' },
      ...{ concerns: ['dan'], profile },
      ...(contact && { contactId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2n' as never }),
    },
    usualSettings,
  );
  if (!logged.ok) throw new Error('not logged');
  return { complaint: logged.state, letters: [], answers: 0 };
};

interface Step {
  readonly what: string;
  readonly who: string;
  readonly which: number;
  readonly seconds: number;
}

const PURPOSES = ['acknowledgement', 'holding', 'answer', 'deadlock'] as const;
const letterId = (at: number) => LetterId.parse(`ltr_01kdxqz5m8e6ws3y1z0v7g4${String(at).padStart(3, '0')}`);

const draft = (world: World, purpose: (typeof PURPOSES)[number], by: string, at: Instant): World => {
  if (world.letters.length >= 20) return world;
  const { complaintId, team, contactId } = world.complaint;
  const letter: Letter = {
    ...{ letterId: letterId(world.letters.length), complaintId, team, purpose, state: 'draft' },
    ...(contactId && { contactId }),
    ...{
      stage: stageNumber(world.complaint),
      subject: 'About it',
      text: 'Words',
      draftedBy: by,
      draftedAt: at,
    },
  };
  return { ...world, complaint: withLetter(world.complaint, letter), letters: [...world.letters, letter] };
};

const stepOf = (world: World, step: Step, at: Instant): World => {
  const { what, who, which } = step;
  const doing = { by: who, at, settings: usualSettings };
  const apply = (decision: { ok: boolean; state?: Complaint }): World =>
    decision.ok && decision.state ? { ...world, complaint: decision.state } : world;
  const { complaint } = world;
  const letter = world.letters[which % Math.max(1, world.letters.length)];
  const put = (changed: {
    complaint: Complaint;
    letter: Letter;
    events: readonly { name: string }[];
  }): World => ({
    complaint: changed.complaint,
    letters: world.letters.map((one) => (one.letterId === changed.letter.letterId ? changed.letter : one)),
    answers: world.answers + changed.events.filter(({ name }) => name === 'ComplaintAnswered').length,
  });
  switch (what) {
    case 'assess':
      return apply(assessComplaint(complaint, { severity: 'low', safety: false }, {}, doing));
    case 'investigate':
      return apply(investigate(complaint, who));
    case 'extend':
      return apply(askExtension(complaint, { count: 1 + which, because: 'More' }, doing));
    case 'find':
      return apply(recordFinding(complaint, { finding: 'upheld', because: 'So' }, doing));
    case 'second':
      return apply(openSecondStage(complaint, { handler: who, because: 'Again' }, doing));
    case 'close':
      return apply(closeComplaint(complaint, { why: 'settled', because: 'Done' }, doing));
    case 'calendar':
      return { ...world, complaint: countAgain(complaint, calendar, at).complaint };
    case 'draft':
      return draft(world, PURPOSES[which % 4] ?? 'answer', who, at);
    case 'send': {
      if (letter?.state !== 'draft') return world;
      const sent = releaseLetter(complaint, letter, { by: who, at, calendar, edition: 1 });
      return sent.ok ? put(sent) : world;
    }
    case 'outcome': {
      if (letter?.state !== 'ready') return world;
      return put(
        noteOutcome(
          complaint,
          letter,
          which % 2 === 0 ? { sentAt: at } : { failed: { at, reason: 'no-address' } },
        ),
      );
    }
    case 'post': {
      const posted = letter && notePosted(complaint, letter, { at, by: who }, calendar);
      return posted?.ok ? put(posted) : world;
    }
    case 'answer': {
      const found = ['investigate', 'find'].reduce(
        (now, next) => stepOf(now, { ...step, what: next }, at),
        world,
      );
      const drafted = draft(found, 'answer', who, at);
      return stepOf(drafted, { ...step, what: 'send', which: drafted.letters.length - 1 }, at);
    }
    default:
      return world;
  }
};

const aStep = fc.record({
  what: fc.constantFrom(
    ...[
      'assess',
      'investigate',
      'extend',
      'find',
      'second',
      'close',
      'calendar',
      'draft',
      'send',
      'outcome',
      'post',
      'answer',
    ],
  ),
  who: fc.constantFrom(...PEOPLE),
  which: fc.nat(8),
  seconds: fc.nat(4 * 86_400),
});

test('whatever people do in whatever order, a complaint never goes back, and no stage is judged by who may not', () => {
  let seconds = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...ProfileId.options),
      fc.boolean(),
      fc.array(aStep, { minLength: 10, maxLength: 80 }),
      (profile, contact, steps) => {
        let world = begin(profile, contact);
        let at = START;
        for (const step of steps) {
          at = plusSeconds(at, step.seconds);
          const before = world.complaint;
          world = stepOf(world, step, at);
          const { complaint } = world;
          expect(Complaint.safeParse(complaint).success).toBe(true);
          expect(RANK.indexOf(complaint.status)).toBeGreaterThanOrEqual(RANK.indexOf(before.status));
          const { first, second } = complaint;
          expect([...first.workedOn, ...(second?.workedOn ?? [])]).not.toContain('dan');
          for (const person of second?.workedOn ?? []) expect(first.workedOn).not.toContain(person);
          if (before.second) expect(first).toEqual(before.first);
          if (before.closed) expect(complaint.closed).toEqual(before.closed);
          expect(world.answers).toBeLessThanOrEqual(profiles[profile].second ? 2 : 1);
          for (const limit of before.limits) {
            const after = complaint.limits.find((one) => one.limit === limit.limit);
            if (limit.lateFrom <= at) expect(after?.lateFrom).toBe(limit.lateFrom);
          }
          const most =
            profiles[profile][stageNumber(complaint) === 1 ? 'first' : 'second']?.extend?.count ?? 0;
          expect(currentStage(complaint).extended).toBeLessThanOrEqual(most);
        }
        if (world.complaint.second) seconds += 1;
      },
    ),
    { numRuns: 200 },
  );
  expect(seconds).toBeGreaterThan(0);
});

test('the clock of each rule has the figures of its source', () => {
  const figures = ProfileId.options.map((id) => {
    const { first, second, independent } = profiles[id];
    const words = (of: typeof second) =>
      of &&
      [of.acknowledge, of.answer.within, of.extend]
        .map((term) => term && `${term.count} ${term.unit}`)
        .join(', ');
    return [
      id,
      words(first),
      words(second),
      independent?.after && `${independent.after.count} ${independent.after.unit}`,
    ];
  });
  expect(figures).toEqual([
    [
      'lgsco',
      '5 working-days, 10 working-days, 10 working-days',
      '5 working-days, 20 working-days, 20 working-days',
      undefined,
    ],
    ['fca', '3 working-days, 8 weeks, ', undefined, '8 weeks'],
    ['fca-payments', '3 working-days, 15 working-days, 20 working-days', undefined, '35 working-days'],
    ['ofcom', '3 working-days, 6 weeks, ', undefined, '6 weeks'],
    ['moj-offender-data', '10 working-days, 20 working-days, ', undefined, undefined],
    [
      'in-house',
      '2 working-days, 10 working-days, 10 working-days',
      '2 working-days, 15 working-days, 10 working-days',
      undefined,
    ],
    ['query', ', 5 working-days, ', undefined, undefined],
  ]);
});
