import { notFound, plusSeconds, type Cause } from '@muster/core';
import { listClosedCases } from '../cases/list-cases.ts';
import { queryAll } from '../cases/query-all.ts';
import type { CaseStores } from '../cases/store.ts';
import { checkCases, checkWindow, recordCheck, recordReminder } from './domain/check.ts';
import { settleMail } from './domain/improvement-mail.ts';
import type { Improvement } from './domain/improvement.ts';
import { sendImprovementMail, type ImprovementMailDeps } from './send-improvement-mail.ts';
import { ALL_DUE, type ImprovementStores } from './store.ts';

export type CheckDeps = ImprovementStores & CaseStores & ImprovementMailDeps;

/** A mail about an improvement that is never tried again: thrown once, so that the alarm calls somebody. */
export class GivenUpImprovementMail extends Error {
  constructor(improvementId: string, mails: number) {
    super(`improvement ${improvementId}: ${String(mails)} mails given up`);
    this.name = 'GivenUpImprovementMail';
  }
}

/** A mail about an improvement that is not sent yet; the next sweep tries again. */
export class UnsentImprovementMail extends Error {
  constructor(improvementId: string, mails: number) {
    super(`improvement ${improvementId}: ${String(mails)} mails without a confirmed sending`);
    this.name = 'UnsentImprovementMail';
  }
}

const check = async (deps: CheckDeps, improvement: Improvement, cause: Cause): Promise<Improvement> => {
  const { improvementId, team, baseline, checkAt, remindAt, status } = improvement;
  const now = deps.now();
  const isDue = status === 'open' && checkAt <= now;
  if (!isDue && (remindAt === undefined || remindAt > now)) return improvement;
  const window = checkWindow(improvement);
  const [was, is] = isDue
    ? await Promise.all([
        listClosedCases(deps, team, baseline.from, baseline.to),
        listClosedCases(deps, team, window.from, window.to),
      ])
    : [[], []];
  const key = `${isDue ? 'check' : 'remind'}:${checkAt}`;
  const saved = await deps.improvements.decide(improvementId, { ...cause, key, at: now }, (state) => {
    if (state === undefined) return notFound('improvement');
    // It was put off or withdrawn meanwhile: the next sweep sees it as it is.
    if (state.checkAt !== checkAt) return { ok: true, unchanged: true, state };
    return isDue ? recordCheck(state, checkCases(state, was, is, now)) : recordReminder(state, now);
  });
  if (!saved.ok) throw new Error(`${improvementId} is not there any more`);
  return saved.state;
};

const sendMails = async (deps: CheckDeps, improvement: Improvement, cause: Cause): Promise<number> => {
  const { improvementId, dueMails } = improvement;
  let [sent, open, givenUp] = [0, 0, 0];
  for (const mail of dueMails) {
    const outcome = await sendImprovementMail(deps, improvement, mail, cause);
    if (outcome === 'open') {
      open += 1;
      continue;
    }
    const key = `settled:${mail.kind}:${mail.number}:${mail.to.email}`;
    await deps.improvements.decide(improvementId, { ...cause, key }, (state = improvement) =>
      settleMail(state, mail),
    );
    if (outcome === 'settled') sent += 1;
    else givenUp += 1;
  }
  if (givenUp > 0) throw new GivenUpImprovementMail(improvementId, givenUp);
  if (open > 0) throw new UnsentImprovementMail(improvementId, open);
  return sent;
};

/**
 * Reminds of checks that come, makes those that are due, however late, and sends what owner and lead are to be told. Throws
 * the first error at the end, for the alarm.
 */
export const checkDueImprovements = async (
  deps: CheckDeps,
  cause: Cause,
): Promise<{ readonly told: number }> => {
  const errors: unknown[] = [];
  let told = 0;
  const due = await queryAll(deps.improvements, 'gsi2', ALL_DUE, { to: plusSeconds(deps.now(), 0.001) });
  for (const { improvementId } of due) {
    try {
      const { state } = await deps.improvements.load(improvementId);
      if (state) told += await sendMails(deps, await check(deps, state, cause), cause);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return { told };
};
