import * as z from 'zod';
import { Day, Pause, Term } from '@muster/calendar';
import { ComplaintKind, ComplaintLimit, Finding, LetterPurpose } from '@muster/contracts';
import { ComplaintId, ContactId, IncidentId, Instant, LetterId, TeamId } from '@muster/core';
import { HistoryMark } from '../../exercise-history/domain/mark.ts';
import { ProfileId } from './profiles.ts';

/** By when something has to be done, and when it was. From `lateFrom` on it is late. */
export const Limit = z.object({
  limit: ComplaintLimit,
  start: Instant,
  term: Term,
  lastDay: Day,
  lateFrom: Instant,
  metAt: Instant.optional(),
  /** Since when its clock has stood still. */
  pausedAt: Instant.optional(),
  /** The leads were told that it is late. */
  toldAt: Instant.optional(),
  /** Each time that it moved to another day. */
  moves: z.array(z.object({ from: Day, to: Day, why: z.string(), at: Instant })).max(20),
});
export type Limit = z.infer<typeof Limit>;

const Username = z.string().min(1).max(128);

/** What one stage came to. */
export const Stage = z.object({
  handler: Username.optional(),
  /** Everybody who handled it, judged it or wrote its answer: none of them may handle the next stage. */
  workedOn: z.array(Username).max(30),
  finding: z
    .object({
      finding: Finding,
      because: z.string(),
      remedy: z.string().optional(),
      lesson: z.string().optional(),
      /** Whom the lesson is for: support is proposed to them. Without it the lesson is for the team. */
      lessonFor: Username.optional(),
      by: Username,
      at: Instant,
    })
    .optional(),
  /** An extension that was asked for; it counts once its holding letter leaves. */
  asked: z.object({ count: z.int().min(1), because: z.string(), by: Username, at: Instant }).optional(),
  extended: z.int().min(0),
  /** When the answer's clock stood still; without an end it still does. */
  pauses: z
    .array(Pause.extend({ by: Username }))
    .max(10)
    .optional(),
  answeredAt: Instant.optional(),
});
export type Stage = z.infer<typeof Stage>;

/** What became of a letter, as far as the complaint needs to know; the letter itself is a row of its own. */
export const LetterState = z.enum(['draft', 'ready', 'sent', 'by-post', 'posted']);
export type LetterState = z.infer<typeof LetterState>;

export const LetterNote = z.object({
  letterId: LetterId,
  purpose: LetterPurpose,
  stage: z.literal([1, 2]),
  state: LetterState,
  /** What stops a draft, in words. */
  faults: z.array(z.string()).max(20),
  enclosesPack: z.boolean().optional(),
});
export type LetterNote = z.infer<typeof LetterNote>;

export const MOST_LETTERS = 20;

export const ComplaintStatus = z.enum([
  'logged',
  'acknowledged',
  'investigating',
  'answered',
  'second-stage',
  'closed',
]);
export type ComplaintStatus = z.infer<typeof ComplaintStatus>;

export const Severity = z.enum(['low', 'medium', 'high']);
export const Relation = z.enum(['public', 'customer', 'colleague', 'relative-of-colleague', 'unknown']);
export const ClosedWhy = z.enum(['settled', 'no-further-step', 'withdrawn', 'deadlock']);

/** What the person said and wants. */
export const ComplaintWords = z.object({
  words: z.string().optional(),
  outcomeWanted: z.string().optional(),
});
export type ComplaintWords = z.infer<typeof ComplaintWords>;

/** A query or complaint about the handling of an incident, or of none. */
export const Complaint = z.object({
  complaintId: ComplaintId,
  team: TeamId,
  kind: ComplaintKind,
  profile: ProfileId,
  status: ComplaintStatus,
  receivedAt: Instant,
  loggedBy: z.string(),
  contactId: ContactId.optional(),
  incidentId: IncidentId.optional(),
  /** An earlier one that it goes on from. */
  follows: ComplaintId.optional(),
  relation: Relation,
  /** Colleagues whom it is about: none of them handles it. */
  concerns: z.array(Username).max(20),
  assessed: z.object({ severity: Severity, safety: z.boolean(), by: Username, at: Instant }).optional(),
  /** What the person said, which no list shows. Of a complaint logged before December 2026 it is a row beside it. */
  said: ComplaintWords.optional(),
  first: Stage,
  second: Stage.extend({ openedAt: Instant, because: z.string() }).optional(),
  limits: z.array(Limit).max(8),
  letters: z.array(LetterNote).max(MOST_LETTERS),
  closed: z.object({ at: Instant, by: Username, why: ClosedWhy, because: z.string() }).optional(),
  history: HistoryMark,
  /** The last evidence packs for outside that were made of it. */
  packs: z
    .array(z.object({ at: Instant, by: Username, how: z.enum(['shown', 'enclosed']) }))
    .max(20)
    .optional(),
});
export type Complaint = z.infer<typeof Complaint>;

/** What people call it by: unique but for one in a million million. */
export const referenceOf = ({ complaintId }: Pick<Complaint, 'complaintId'>): string =>
  `C-${complaintId.slice(-8).toUpperCase()}`;

export const emptyStage: Stage = { workedOn: [], extended: 0 };

/** The stage that is being worked on: the second as soon as it was opened. */
export const stageNumber = ({ second }: Complaint): 1 | 2 => (second ? 2 : 1);
export const currentStage = ({ first, second }: Complaint): Stage => second ?? first;

/** The complaint with its present stage changed. */
export const withStage = (complaint: Complaint, changes: Partial<Stage>): Complaint =>
  complaint.second
    ? { ...complaint, second: { ...complaint.second, ...changes } }
    : { ...complaint, first: { ...complaint.first, ...changes } };
