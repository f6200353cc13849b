import { improvementTexts as texts, verdictWords } from '../../texts/improvements.ts';
import { shareWords } from '../../parts/share-words.ts';
import type { Improvement } from './order-improvements.ts';

/** What happened to an action, and when. `from` is the check date that was given up; `detail` stands as somebody wrote it. */
export interface Happening {
  readonly at: string;
  readonly what: string;
  readonly by?: string;
  readonly from?: string;
  readonly detail?: string;
}

/** Everything that is kept of an action's life, the newest first. */
export const historyOf = ({ created, putOffs, results, withdrawn }: Improvement): Happening[] =>
  [
    { at: created.at, what: texts.happened.takenUp, by: created.by },
    ...putOffs.map(({ at, by, from, because }) => ({
      ...{ at, by, from },
      what: texts.happened.putOff,
      detail: because,
    })),
    ...results.map(({ checkedAt, verdict, before, after }) => ({
      at: checkedAt,
      what: texts.happened.checked(verdictWords[verdict]),
      detail: `${shareWords(before)} → ${shareWords(after)}`,
    })),
    ...(withdrawn === undefined
      ? []
      : [
          {
            ...{ at: withdrawn.at, by: withdrawn.by },
            what: texts.happened.withdrawn,
            detail: withdrawn.because,
          },
        ]),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
