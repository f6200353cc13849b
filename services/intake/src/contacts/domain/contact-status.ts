import * as z from 'zod';
import { ContactProgress } from '@muster/contracts';
import { plusSeconds, type Instant } from '@muster/core';
import type { Contact } from './contact.ts';

/** The progress of a contact as people see it: a call whose end was not reported is open no longer than a call lasts. */
export const ContactStatus = z.enum([...ContactProgress.options, 'end-not-reported']);
export type ContactStatus = z.infer<typeof ContactStatus>;

/** How long after it came in a call may ring or go on before its end counts as not reported. */
export interface CallLimits {
  readonly ringingMinutes: number;
  readonly openHours: number;
}

/** A contact of this progress that came in at this instant or before has no reported end; undefined where one is known. */
export const notReportedSince = (
  progress: ContactProgress,
  { ringingMinutes, openHours }: CallLimits,
  now: Instant,
): Instant | undefined => {
  switch (progress) {
    case 'ringing':
      return plusSeconds(now, -60 * ringingMinutes);
    case 'in-progress':
      return plusSeconds(now, -3600 * openHours);
    case 'completed':
      return undefined;
  }
};

/** Computed from the time alone, so late requests still count: a call that continues or ends is shown as such. */
export const statusOf = (
  { progress, receivedAt }: Pick<Contact, 'progress' | 'receivedAt'>,
  limits: CallLimits,
  now: Instant,
): ContactStatus => {
  const since = notReportedSince(progress, limits, now);
  return since !== undefined && receivedAt <= since ? 'end-not-reported' : progress;
};
