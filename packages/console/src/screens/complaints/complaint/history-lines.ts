import { dayWords } from '../../../parts/period-words.ts';
import { historyTexts as texts } from '../../../texts/complaint.ts';
import { complaintLimit, finding as findingWords } from '../../../texts/complaints.ts';
import { letterInWords } from '../../../texts/letters.ts';
import type { Stage } from '../complaint.ts';
import type { Whole } from './use-complaint.ts';

/** What happened, when. */
export interface HistoryLine {
  readonly at: string;
  readonly text: string;
}

const ofStage = ({ finding, asked, answeredAt, pauses = [] }: Stage, stage: 1 | 2): HistoryLine[] => [
  ...(finding
    ? [{ at: finding.at, text: texts.found(finding.by, findingWords[finding.finding], stage) }]
    : []),
  ...(asked ? [{ at: asked.at, text: texts.asked(asked.by, asked.because) }] : []),
  ...pauses.flatMap(({ from, to, because, by }) => [
    { at: from, text: texts.paused(by, because) },
    ...(to === undefined ? [] : [{ at: to, text: texts.resumed }]),
  ]),
  ...(answeredAt === undefined ? [] : [{ at: answeredAt, text: texts.answered(stage) }]),
];

const ofLetter = (letter: Whole['letters'][number]): HistoryLine[] => {
  const { draftedAt, draftedBy, readyAt, readyBy, sentAt, failed, posted } = letter;
  const what = letterInWords(letter);
  return [
    { at: draftedAt, text: texts.drafted(what, draftedBy) },
    ...(readyAt === undefined ? [] : [{ at: readyAt, text: texts.released(what, readyBy ?? '') }]),
    ...(sentAt === undefined ? [] : [{ at: sentAt, text: texts.sent(what) }]),
    ...(failed ? [{ at: failed.at, text: texts.failed(what) }] : []),
    ...(posted ? [{ at: posted.at, text: texts.posted(what, posted.by) }] : []),
  ];
};

/** What happened to a complaint and its letters, the newest first. */
export const historyOf = ({ complaint, letters }: Pick<Whole, 'complaint' | 'letters'>): HistoryLine[] => {
  const { loggedBy, receivedAt, assessed, first, second, closed, limits, packs = [] } = complaint;
  return [
    { at: receivedAt, text: texts.received(loggedBy) },
    ...(assessed ? [{ at: assessed.at, text: texts.assessed(assessed.by) }] : []),
    ...limits.flatMap(({ limit, moves }) =>
      moves.map(({ at, from, to, why }) => ({
        at,
        text: texts.moved(
          complaintLimit[limit],
          dayWords(from, 'UTC'),
          dayWords(to, 'UTC'),
          why.replace(/\.$/, ''),
        ),
      })),
    ),
    ...letters.flatMap(ofLetter),
    ...packs.map(({ at, by, how }) => ({ at, text: texts.packed(by, how) })),
    ...ofStage(first, 1),
    ...(second ? [{ at: second.openedAt, text: texts.opened(second.because) }, ...ofStage(second, 2)] : []),
    ...(closed ? [{ at: closed.at, text: texts.closed(closed.by, closed.because) }] : []),
  ].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
};
