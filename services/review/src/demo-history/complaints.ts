import type { LetterPurpose } from '@muster/contracts';
import type { Instant, TeamId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import {
  closeComplaint,
  investigate,
  openSecondStage,
  recordFinding,
  type GivenFinding,
} from '../feedback/domain/change-complaint.ts';
import { stageNumber, type Complaint, type ComplaintWords } from '../feedback/domain/complaint.ts';
import type { Letter } from '../feedback/domain/letter.ts';
import { logComplaint, type NewComplaint } from '../feedback/domain/log-complaint.ts';
import { notePosted, releaseLetter } from '../feedback/domain/send-letter.ts';
import { usualSettings } from '../feedback/domain/settings.ts';
import { allowed, LEAD, OTHER_LEAD, type Moment } from './made-up.ts';

/** A complaint and its letters. */
export interface ComplaintStory {
  readonly complaint: Complaint;
  readonly letters: readonly Letter[];
}

const LETTERS = {
  acknowledgement: 'Thank you for writing to us. We have your complaint and are looking into it.',
  answer: 'We looked into what you told us. This is what we found, and what we do about it.',
} as const satisfies Partial<Record<LetterPurpose, string>>;

const settings = usualSettings;

const logged = (
  team: TeamId,
  receivedAt: Instant,
  said: ComplaintWords & { readonly words: string },
  more: Partial<Pick<NewComplaint, 'kind' | 'relation' | 'assessed'>> = {},
): ComplaintStory => {
  const complaintId = derivedId('cpl', 'exercise-history', team, said.words);
  const assessed = { severity: 'medium', safety: false, by: LEAD, at: receivedAt } as const;
  const facts = { complaintId, team, receivedAt, loggedBy: LEAD, concerns: [], said };
  const given: NewComplaint = { ...facts, kind: 'complaint', relation: 'public', assessed, ...more };
  return {
    complaint: { ...allowed(logComplaint(undefined, given, settings)), history: 'exercise' },
    letters: [],
  };
};

/** A letter goes out by post. */
const posted = (
  { complaint, letters }: ComplaintStory,
  purpose: keyof typeof LETTERS,
  by: string,
  at: Instant,
): ComplaintStory => {
  const { complaintId, team } = complaint;
  const stage = stageNumber(complaint);
  const draft: Letter = {
    ...{ letterId: derivedId('ltr', complaintId, purpose, String(stage)), complaintId, team, purpose, stage },
    ...{ state: 'draft', subject: 'Your complaint', text: LETTERS[purpose], draftedBy: by, draftedAt: at },
  };
  const { calendar } = settings;
  const released = releaseLetter(complaint, draft, { by, at, calendar, edition: 1 });
  if (!released.ok) throw new RangeError(released.refusal.because);
  const left = notePosted(released.complaint, released.letter, { by, at }, calendar);
  if (!left.ok) throw new RangeError(left.refusal.because);
  return { complaint: left.complaint, letters: [...letters, left.letter] };
};

const taken = (story: ComplaintStory, handler: string): ComplaintStory => ({
  ...story,
  complaint: allowed(investigate(story.complaint, handler)),
});

const answered = (story: ComplaintStory, finding: GivenFinding, by: string, at: Instant): ComplaintStory => {
  const found = allowed(recordFinding(story.complaint, finding, { by, at, settings }));
  return posted({ ...story, complaint: found }, 'answer', by, at);
};

const secondStage = (story: ComplaintStory, handler: string, at: Instant): ComplaintStory => {
  const given = { handler, because: 'They say that the answer leaves out the second call.' };
  return {
    ...story,
    complaint: allowed(openSecondStage(story.complaint, given, { by: LEAD, at, settings })),
  };
};

const closed = (story: ComplaintStory, at: Instant): ComplaintStory => ({
  ...story,
  complaint: allowed(
    closeComplaint(story.complaint, { why: 'settled', because: 'They are content.' }, { by: LEAD, at }),
  ),
});

const UPHELD: GivenFinding = {
  finding: 'upheld',
  because: 'The brief named the wrong gate, so the engineer came eleven minutes late.',
  remedy: 'An apology and a written account of what happened.',
  lesson: 'Read the gate back to the caller before the brief leaves.',
};
const PARTLY: GivenFinding = {
  finding: 'partly-upheld',
  because: 'The engineer came in time. Nobody called back as had been promised.',
  remedy: 'An apology for the call that was not made.',
};

/** Queries and complaints at every stage, one of them late. */
export const complaintStories = (day: Moment): ComplaintStory[] => {
  const north = 'north';
  const investigating = taken(
    posted(
      logged(
        north,
        day(6),
        { words: 'We were told to stay inside although it smelled of gas.', outcomeWanted: 'An explanation' },
        { assessed: { severity: 'high', safety: true, by: LEAD, at: day(6) } },
      ),
      'acknowledgement',
      LEAD,
      day(5),
    ),
    LEAD,
  );
  const first = answered(
    taken(
      posted(
        logged(north, day(40), {
          words: 'The engineer waited at the wrong gate.',
          outcomeWanted: 'An apology',
        }),
        'acknowledgement',
        OTHER_LEAD,
        day(39),
      ),
      OTHER_LEAD,
    ),
    PARTLY,
    OTHER_LEAD,
    day(32),
  );
  return [
    logged(north, day(0, 9), { words: 'Nobody told us that the street was safe again.' }),
    logged(
      north,
      day(1),
      { words: 'Which number do we call about a detector that beeps?' },
      { kind: 'query', assessed: { severity: 'low', safety: false, by: LEAD, at: day(1) } },
    ),
    posted(
      logged(north, day(3), { words: 'The caller before me was treated rudely.' }, { relation: 'customer' }),
      'acknowledgement',
      LEAD,
      day(2),
    ),
    investigating,
    taken(
      posted(
        logged(north, day(24), { words: 'It took three calls until somebody came.' }),
        'acknowledgement',
        LEAD,
        day(23),
      ),
      LEAD,
    ),
    answered(
      taken(
        posted(
          logged(north, day(15), { words: 'The brief sent the engineer to another street.' }),
          'acknowledgement',
          LEAD,
          day(14),
        ),
        LEAD,
      ),
      UPHELD,
      LEAD,
      day(4),
    ),
    secondStage(first, LEAD, day(5)),
    closed(
      answered(
        taken(
          posted(
            logged(north, day(70), { words: 'My neighbours were asked for my telephone number.' }),
            'acknowledgement',
            LEAD,
            day(69),
          ),
          LEAD,
        ),
        { finding: 'not-upheld', because: 'Nobody was asked; the neighbour had rung by themselves.' },
        LEAD,
        day(60),
      ),
      day(55),
    ),
  ];
};
