import {
  decided,
  invalid,
  plusSeconds,
  refuse,
  type Decision,
  type Instant,
  type Refused,
} from '@muster/core';
import type { Share } from '../../figures/domain/figures.ts';
import { figureOfShare, shareInWords } from '../../figures/domain/share-interval.ts';
import {
  LEAST_CASES,
  lengthOf,
  mailsTo,
  refuseWithdrawn,
  type Contact,
  type Improvement,
} from './improvement.ts';

const DAY = 86_400;
const REMINDER_SECONDS = 7 * DAY;
const MOST_PUT_OFFS = 2;
const MOST_PUT_OFF_SECONDS = 183 * DAY;

export type NewImprovement = Pick<
  Improvement,
  | 'improvementId'
  | 'team'
  | 'title'
  | 'finding'
  | 'action'
  | 'owner'
  | 'lead'
  | 'metric'
  | 'baseline'
  | 'expectedPoints'
  | 'checkAt'
> & { readonly incidentId?: Improvement['incidentId'] };

const remindBefore = (checkAt: Instant, now: Instant): Instant | undefined => {
  const at = plusSeconds(checkAt, -REMINDER_SECONDS);
  return at > now ? at : undefined;
};

const inField = (rule: string, because: string, field: string): Refused => invalid(rule, because, { field });

const refuseUndecidable = (
  { baseline, checkAt, expectedPoints }: NewImprovement,
  share: Share,
  now: Instant,
): Refused | undefined => {
  if (baseline.to > now) {
    return inField('baseline-not-over', `The baseline ends at ${baseline.to}, after now.`, 'baseline.to');
  }
  const earliest = plusSeconds(now, lengthOf(baseline));
  if (checkAt < earliest) {
    const because = `The check looks at as long a time as the baseline, which begins now: not before ${earliest}.`;
    return inField('check-too-early', because, 'checkAt');
  }
  if (share.of < LEAST_CASES) {
    const because = `The baseline has ${share.of} cases that say something of it; ${LEAST_CASES} are needed.`;
    return inField('baseline-too-few', because, 'baseline');
  }
  const most = 100 - (share.met / share.of) * 100;
  return expectedPoints > most
    ? inField('more-than-all', `It is ${shareInWords(share)}, which can't rise so far.`, 'expectedPoints')
    : undefined;
};

/** Takes up an action. What could never be decided is refused, with the reason. */
export const takeUpImprovement = (
  given: NewImprovement,
  share: Share,
  by: string,
  now: Instant,
): Decision<Improvement> => {
  const refused = refuseUndecidable(given, share, now);
  if (refused) return refused;
  const remindAt = remindBefore(given.checkAt, now);
  return decided(
    {
      ...given,
      created: { by, at: now },
      known: figureOfShare(share),
      ...(remindAt && { remindAt }),
      ...{ putOffs: [], status: 'open', results: [], dueMails: [] },
    },
    [],
  );
};

/** Withdrawn or checked; a check that found too few cases may be made again later. */
const refuseSettled = (improvement: Improvement): Refused | undefined => {
  const { status, results } = improvement;
  const goesOn = status === 'open' || results.at(-1)?.verdict === 'too-few-cases';
  const checked = goesOn ? undefined : refuse('already-checked', 'The check was made; its result stands.');
  return refuseWithdrawn(improvement) ?? checked;
};

/** Puts the check off: for a reason, twice at most, within half a year, and the lead is told. After too few cases it is checked again. */
export const putOffCheck = (
  improvement: Improvement,
  { checkAt, because }: { readonly checkAt: Instant; readonly because: string },
  by: string,
  now: Instant,
): Decision<Improvement> => {
  const refused = refuseSettled(improvement);
  if (refused) return refused;
  const { checkAt: from, putOffs, lead } = improvement;
  if (putOffs.length >= MOST_PUT_OFFS) {
    return refuse(
      'put-off-twice',
      `It was put off twice, which is as often as it may be: it is checked at ${from}. Withdraw it, or let it be checked.`,
    );
  }
  if (improvement.status === 'open' && from <= now) {
    return refuse('check-due', `The check was due at ${from} and is made at once.`);
  }
  const latest = plusSeconds(putOffs[0]?.from ?? from, MOST_PUT_OFF_SECONDS);
  if (checkAt <= from || checkAt <= now || checkAt > latest) {
    return inField('put-off-too-far', `A later time than ${from}, and none after ${latest}.`, 'checkAt');
  }
  const { remindAt: _, ...rest } = improvement;
  const remindAt = remindBefore(checkAt, now);
  const number = putOffs.length + 1;
  return decided(
    {
      ...rest,
      status: 'open',
      checkAt,
      ...(remindAt && { remindAt }),
      putOffs: [...putOffs, { by, at: now, from, because }],
      dueMails: mailsTo(improvement, { kind: 'put-off', number, since: now }, [lead]),
    },
    [],
  );
};

export interface ImprovementChanges {
  readonly owner?: Contact | undefined;
  readonly lead?: Contact | undefined;
  readonly action?: string | undefined;
}

/** Changes who it is about and what is done; metric, baseline and expectation stay, since a result would say nothing otherwise. */
export const changeImprovement = (
  improvement: Improvement,
  { owner = improvement.owner, lead = improvement.lead, action = improvement.action }: ImprovementChanges,
): Decision<Improvement> =>
  refuseWithdrawn(improvement) ?? decided({ ...improvement, owner, lead, action }, []);

/** Ends an action without a result. Nobody can close it as worked: only the check says that. */
export const withdrawImprovement = (
  improvement: Improvement,
  because: string,
  by: string,
  now: Instant,
): Decision<Improvement> => {
  const refused = refuseSettled(improvement);
  if (refused) return refused;
  return decided({ ...improvement, status: 'withdrawn', withdrawn: { by, at: now, because } }, []);
};
