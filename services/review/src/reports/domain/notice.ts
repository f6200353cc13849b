import { ReportId } from '@muster/core';
import { attemptWith, type AttemptPolicy } from '@muster/notifications/attempt';
import type * as z from 'zod';
import { patient } from '../../mailing/domain/mail-attempt.ts';

/** One mail to a recipient of a report about another who does not get it. */
export const Notice = attemptWith({ reportId: ReportId });
export type Notice = z.infer<typeof Notice>;

/** Sent once and not tried again: the delivery log says the same for good. */
export const noticePolicy: AttemptPolicy = { ...patient, mostAttempts: 1, mostUnconfirmed: 1 };
