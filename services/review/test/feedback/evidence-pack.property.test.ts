import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ComplaintId, Instant, LetterId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { Complaint } from '../../src/feedback/domain/complaint.ts';
import { packContents } from '../../src/feedback/domain/evidence-pack.ts';
import { Letter } from '../../src/feedback/domain/letter.ts';
import { logComplaint } from '../../src/feedback/domain/log-complaint.ts';
import { usualSettings } from '../../src/feedback/domain/settings.ts';
import { packHtml } from '../../src/feedback/evidence-pack/pack-html.ts';
import { knownIncident, incidentId } from '../support/incident-evidence.ts';

const now = Instant.parse('2027-03-01T10:00:00.000Z');
const complaintId = ComplaintId.parse(derivedId('cpl', 'pack'));
const INSIDE = 'INSIDE Quillon Zephyrine';
const TOLD = 'told';

const logged = logComplaint(
  undefined,
  {
    ...{ complaintId, team: 'north', kind: 'complaint', loggedBy: INSIDE, relation: 'public', incidentId },
    receivedAt: Instant.parse('2027-02-01T10:00:00.000Z'),
    concerns: [INSIDE],
    assessed: { severity: 'high', safety: true, by: INSIDE, at: now },
  } as never,
  usualSettings,
);
if (!logged.ok) throw new Error('it could not be logged');
const base = logged.state;

const stage = (answered: boolean, number: number) =>
  fc.record({
    handler: fc.constant(INSIDE),
    workedOn: fc.constant([INSIDE]),
    finding: fc.option(
      fc.constant({
        finding: 'upheld',
        because: answered ? `${TOLD} because ${number}` : INSIDE,
        remedy: answered ? `${TOLD} remedy ${number}` : INSIDE,
        lesson: INSIDE,
        by: INSIDE,
        at: now,
      }),
      { nil: undefined },
    ),
    asked: fc.constant({ count: 1, because: INSIDE, by: INSIDE, at: now }),
    extended: fc.constant(0),
    answeredAt: fc.constant(answered ? now : undefined),
  });

const anyComplaint = fc
  .record({
    isAnswered: fc.boolean(),
    hasSecond: fc.boolean(),
    isSecondAnswered: fc.boolean(),
    isClosed: fc.boolean(),
  })
  .chain(({ isAnswered, hasSecond, isSecondAnswered, isClosed }) =>
    fc.record({
      first: stage(isAnswered, 1),
      second: hasSecond
        ? stage(isSecondAnswered, 2).map((one) => ({ ...one, openedAt: now, because: INSIDE }))
        : fc.constant(undefined),
      closed: fc.constant(isClosed ? { at: now, by: INSIDE, why: 'settled', because: INSIDE } : undefined),
    }),
  );

const anyLetter = (at: number) =>
  fc.constantFrom('draft', 'ready', 'sent', 'by-post', 'posted').map((state) => {
    const hasLeft = state === 'sent' || state === 'posted';
    const text = hasLeft ? `${TOLD} letter ${at}` : INSIDE;
    return Letter.parse({
      ...{ letterId: LetterId.parse(derivedId('ltr', String(at))), complaintId, team: 'north' },
      ...{ purpose: 'answer', stage: 1, state, subject: text, text, draftedBy: INSIDE, draftedAt: now },
      ...{ readyBy: INSIDE, readyAt: now, failed: { at: now, reason: INSIDE } },
      ...(state === 'sent' && { sentAt: now }),
      ...(state === 'posted' && { posted: { at: now, by: INSIDE } }),
    });
  });

describe('an evidence pack', () => {
  test('holds nothing of the inside of a complaint, whatever its state, and all that was told', () => {
    fc.assert(
      fc.property(
        anyComplaint,
        fc.tuple(anyLetter(1), anyLetter(2), anyLetter(3)),
        fc.boolean(),
        (changes, letters, isKnown) => {
          const notes = letters.map(({ letterId, purpose, stage: of, state }) => ({
            ...{ letterId, purpose, stage: of, state, faults: [INSIDE] },
          }));
          const complaint = Complaint.parse({ ...base, ...changes, letters: notes });
          const contents = packContents({
            ...{ complaint, said: { words: 'My words' }, letters, now },
            explained: [],
            incident: isKnown ? knownIncident() : { known: false },
          });
          const html = packHtml(contents, { at: now, zone: 'Europe/London' });
          expect(html).not.toMatch(/INSIDE|Quillon/);
          const left = letters.filter(({ state }) => state === 'sent' || state === 'posted');
          for (const { text } of left) expect(html).toContain(text);
          for (const [number, one] of [changes.first, changes.second].entries()) {
            const isTold = one?.answeredAt !== undefined && one.finding !== undefined;
            expect(html.includes(`${TOLD} because ${number + 1}`)).toBe(isTold);
          }
          expect(html.includes(`letters that have not left: ${3 - left.length}`)).toBe(left.length < 3);
        },
      ),
    );
  });

  test('shows what people wrote as text, never as markup', () => {
    const words = '<script>alert(1)</script> =cmd "quoted" \r\nBcc: x@example.com';
    const contents = packContents({
      ...{ complaint: base, said: { words, outcomeWanted: words }, letters: [], explained: [[words]], now },
    });
    const html = packHtml(contents, { at: now, zone: 'Europe/London' });
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;alert\(1\)/g)).toHaveLength(3);
  });
});
