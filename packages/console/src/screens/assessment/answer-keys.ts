/** An answer as the procedure offers it. */
export interface Offered {
  readonly answer: string;
  readonly label: string;
}

const isWord = ({ answer, label }: Offered, word: 'yes' | 'no'): boolean =>
  answer === word || new RegExp(`^${word}\\b`, 'i').test(label);

/** The keys of each answer: 1 to 9 in their order, and y and n where exactly one says yes and one no. */
export const keysOf = (answers: readonly Offered[]): readonly (readonly string[])[] => {
  const [yes, no] = (['yes', 'no'] as const).map((word) => answers.filter((one) => isWord(one, word)));
  const isYesNo = yes?.length === 1 && no?.length === 1 && yes[0] !== no[0];
  return answers.map((one, at) => [
    ...(at < 9 ? [String(at + 1)] : []),
    ...(isYesNo && one === yes[0] ? ['y'] : []),
    ...(isYesNo && one === no[0] ? ['n'] : []),
  ]);
};

/** A question takes answers only after this has passed, so that a second press meant for the one before falls on none; milliseconds. */
export const SETTLE_MS = 300;

export interface Standing {
  /** When the question was first shown; milliseconds. */
  readonly shownAt: number;
  readonly isBusy: boolean;
}

/** Whether a press belongs to the question that is shown. */
export const isMeant = ({ shownAt, isBusy }: Standing, now: number): boolean =>
  !isBusy && now - shownAt >= SETTLE_MS;
