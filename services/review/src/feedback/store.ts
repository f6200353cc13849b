import { ComplaintLimit } from '@muster/contracts';
import { ComplaintId } from '@muster/core';
import { attemptWith } from '@muster/notifications/attempt';
import type { AggregateKind, AggregateStore, Indexes, Table } from '@muster/store';
import type * as z from 'zod';
import { keysIn } from '../exercise-history/lists-apart.ts';
import { Complaint } from './domain/complaint.ts';
import { Letter } from './domain/letter.ts';
import { nextLimit } from './domain/limits.ts';
import { ComplaintSettings } from './domain/settings.ts';

export const ALL_SETTINGS = 'ALL';
export const OPEN_COMPLAINTS = 'COMPLAINTS-OPEN';
export const openComplaintsOf = (team: string): string => `COMPLAINTS#${team}`;
export const closedComplaintsOf = (team: string): string => `COMPLAINTS-CLOSED#${team}`;

export const complaintsAbout = (incidentId: string): string => `COMPLAINTS-ABOUT#${incidentId}`;

/** The row of what the person said, beside a complaint that was logged before December 2026. */
export const WORDS = 'WORDS';

/** Where nothing is due any more, in the order of text after every instant. */
const NOTHING_DUE = '9999';

/** Closed, and every letter has left. */
const isOver = ({ closed, letters }: Complaint): boolean =>
  closed !== undefined && letters.every(({ state }) => state !== 'ready' && state !== 'by-post');

/** A team's open complaints by what is due next, its closed ones by when; and all open ones, for the schedule. What is over is in the list of its incident. */
const listsOf = (complaint: Complaint): Indexes => {
  const { complaintId, team, closed, incidentId } = complaint;
  if (closed && isOver(complaint)) {
    return keysIn(complaint, {
      gsi1: { pk: closedComplaintsOf(team), sk: `${closed.at}#${complaintId}` },
      ...(incidentId && { gsi2: { pk: complaintsAbout(incidentId), sk: complaintId } }),
    });
  }
  const sk = `${nextLimit(complaint)?.lateFrom ?? NOTHING_DUE}#${complaintId}`;
  return keysIn(complaint, { gsi1: { pk: openComplaintsOf(team), sk }, gsi2: { pk: OPEN_COMPLAINTS, sk } });
};

/** In lists stands all of it but what the person said. */
export const complaintKind: AggregateKind<Complaint> = {
  kind: 'COMPLAINT',
  saysWhoChanged: true,
  schema: Complaint,
  appends: true,
  wasOverwritten: true,
  hasEnded: isOver,
  listed: ({ said: _, ...state }) => ({ kind: 'COMPLAINT', state, indexes: listsOf(state) }),
};

export const letterKind: AggregateKind<Letter> = {
  kind: 'LETTER',
  saysWhoChanged: true,
  schema: Letter,
  hasEnded: ({ state }) => state === 'sent' || state === 'posted',
};

export const complaintSettingsKind: AggregateKind<ComplaintSettings> = {
  kind: 'COMPLAINTSETTINGS',
  saysWhoChanged: true,
  schema: ComplaintSettings,
};

/** One mail to one person about one limit that has passed. */
export const OverdueNotice = attemptWith({ complaintId: ComplaintId, limit: ComplaintLimit });
export type OverdueNotice = z.infer<typeof OverdueNotice>;
export const overdueNoticeKind: AggregateKind<OverdueNotice> = {
  kind: 'OVERDUENOTICE',
  schema: OverdueNotice,
  hasEnded: () => true,
};

export interface SettingsStores {
  readonly complaintSettings: AggregateStore<ComplaintSettings>;
}
export interface ComplaintStores extends SettingsStores {
  readonly complaints: AggregateStore<Complaint>;
}
export interface LetterStores extends ComplaintStores {
  readonly table: Table;
  readonly letters: AggregateStore<Letter>;
}
export interface OverdueStores extends ComplaintStores {
  readonly table: Table;
  readonly overdueNotices: AggregateStore<OverdueNotice>;
}
