import { ReportId, decided, unchanged, type Decision, type Instant } from '@muster/core';
import {
  attemptWith,
  recordAttempt,
  type AttemptPolicy,
  type AttemptResult,
} from '@muster/notifications/attempt';
import * as z from 'zod';

/** One mail to a recipient of a report about another who does not get it. */
export const Notice = attemptWith({ reportId: ReportId });
export type Notice = z.infer<typeof Notice>;

/** Sent once and not tried again: the delivery log says the same for good. */
export const noticePolicy: AttemptPolicy = {
  leaseSeconds: 300,
  mostAttempts: 1,
  mostUnconfirmed: 1,
  pauseSeconds: () => 0,
  quickPausesMs: [],
};

export const recordNotice = (notice: Notice, made: AttemptResult, now: Instant): Decision<Notice> => {
  const attempt = recordAttempt(notice, made, noticePolicy, now);
  return attempt === undefined
    ? unchanged(notice)
    : decided<Notice>({ ...attempt, reportId: notice.reportId }, []);
};
