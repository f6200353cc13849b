import { dayInWords } from '@muster/calendar';
import type { IncidentEvidence, LetterPurpose } from '@muster/contracts';
import type { Instant } from '@muster/core';
import { limitInWords } from './attention.ts';
import { referenceOf, type Complaint, type ComplaintWords, type Stage } from './complaint.ts';
import type { Letter } from './letter.ts';
import { isLate } from './limits.ts';
import { profiles } from './profiles.ts';

const FINDINGS = {
  upheld: 'Upheld',
  'partly-upheld': 'Upheld in part',
  'not-upheld': 'Not upheld',
} as const;

const CLOSED = {
  settled: 'it was settled',
  'no-further-step': 'there was no further step',
  withdrawn: 'it was withdrawn',
  deadlock: 'our final position was sent',
} as const;

export const LETTERS: Readonly<Record<LetterPurpose, string>> = {
  acknowledgement: 'Acknowledgement',
  holding: 'Holding letter',
  answer: 'Answer',
  deadlock: 'Final position',
};

const STAGES = { 1: 'first stage', 2: 'second stage' } as const;

interface PackFinding {
  readonly stage: string;
  readonly finding: string;
  readonly because: string;
  readonly remedy?: string;
}

interface PackLimit {
  readonly what: string;
  readonly lastDay: string;
  readonly stands: string;
  readonly explained: readonly string[];
}

interface PackLetter {
  readonly title: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Instant;
  readonly how: string;
}

/** All that an evidence pack holds, in words. */
export interface PackContents {
  readonly reference: string;
  readonly kind: Complaint['kind'];
  readonly receivedAt: Instant;
  readonly rule: string;
  readonly source: string;
  readonly said: ComplaintWords;
  readonly life: readonly { readonly at: Instant; readonly what: string }[];
  readonly findings: readonly PackFinding[];
  readonly limits: readonly PackLimit[];
  readonly letters: readonly PackLetter[];
  /** Absent where the complaint is about no incident. */
  readonly incident?: IncidentEvidence;
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
}

const stagesOf = ({ first, second }: Complaint): [1 | 2, Stage][] => [
  [1, first],
  ...(second ? [[2, second] satisfies [2, Stage]] : []),
];

const lifeOf = (complaint: Complaint, letters: readonly PackLetter[]): PackContents['life'] => {
  const { receivedAt, second, closed, limits, kind } = complaint;
  const answers = stagesOf(complaint).flatMap(([stage, { answeredAt }]) =>
    answeredAt === undefined ? [] : [{ at: answeredAt, what: `The ${STAGES[stage]} was answered.` }],
  );
  const moves = limits.flatMap(({ limit, moves: of }) =>
    of.map(({ at, from, to }) => ({
      at,
      what: `The last day for ${limitInWords(limit)} moved from ${dayInWords(from)} to ${dayInWords(to)}.`,
    })),
  );
  return [
    { at: receivedAt, what: `The ${kind} reached us.` },
    ...letters.map(({ at, title, how }) => ({ at, what: `${title} ${how}.` })),
    ...answers,
    ...moves,
    ...(second
      ? [{ at: second.openedAt, what: 'The second stage began, with somebody who had not worked on it.' }]
      : []),
    ...(closed ? [{ at: closed.at, what: `It was closed: ${CLOSED[closed.why]}.` }] : []),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
};

const isAnswered = (stage: Stage): boolean => stage.answeredAt !== undefined;

const findingsOf = (complaint: Complaint): PackFinding[] =>
  stagesOf(complaint).flatMap(([number, stage]) => {
    if (!stage.finding || !isAnswered(stage)) return [];
    const { finding, because, remedy } = stage.finding;
    return [
      { stage: STAGES[number], finding: FINDINGS[finding], because, ...(remedy !== undefined && { remedy }) },
    ];
  });

/** A letter that has left; nobody outside has any other. */
const sentLetter = ({ purpose, stage, subject, text, sentAt, posted }: Letter): PackLetter[] => {
  const at = sentAt ?? posted?.at;
  const title = `${LETTERS[purpose]}, ${STAGES[stage]}`;
  return at === undefined ? [] : [{ title, subject, text, at, how: posted ? 'posted' : 'sent by e-mail' }];
};

const leftOutOf = (complaint: Complaint, letters: number): PackContents['leftOut'] => {
  const stages = stagesOf(complaint).map(([, stage]) => stage);
  const count = (of: (stage: Stage) => boolean) => stages.filter(of).length;
  return [
    { what: 'letters that have not left', count: complaint.letters.length - letters },
    {
      what: 'findings that no answer has told yet',
      count: count((one) => one.finding !== undefined && !isAnswered(one)),
    },
    { what: 'what colleagues learnt from it', count: count((one) => one.finding?.lesson !== undefined) },
    { what: 'names of who worked on it', count: new Set(stages.flatMap(({ workedOn }) => workedOn)).size },
  ].filter((one) => one.count > 0);
};

export interface PackSources {
  readonly complaint: Complaint;
  readonly said: ComplaintWords;
  readonly letters: readonly Letter[];
  /** How each limit was counted, in the complaint's order. */
  readonly explained: readonly (readonly string[])[];
  readonly incident?: IncidentEvidence | undefined;
  readonly now: Instant;
}

/** What of a complaint is for outside; each field is named here, and what is not named stays inside. */
export const packContents = (sources: PackSources): PackContents => {
  const { complaint, said, explained, incident, now } = sources;
  const { kind, receivedAt, profile } = complaint;
  const letters = sources.letters.flatMap(sentLetter);
  const limits = complaint.limits.map((limit, at): PackLimit => {
    const late = isLate(limit, now);
    const isMet = limit.metAt !== undefined;
    const stands = isMet ? (late ? 'done, late' : 'done in time') : late ? 'late' : 'open';
    return {
      what: limitInWords(limit.limit),
      lastDay: dayInWords(limit.lastDay),
      stands,
      explained: explained[at] ?? [],
    };
  });
  const inside = incident?.known ? incident.leftOut : [];
  return {
    ...{ reference: referenceOf(complaint), kind, receivedAt, limits, letters },
    ...{ rule: profiles[profile].title, source: profiles[profile].source },
    said,
    life: lifeOf(complaint, letters),
    findings: findingsOf(complaint),
    ...(incident && { incident }),
    leftOut: [...leftOutOf(complaint, letters.length), ...inside],
  };
};
