import type { ComplaintKind } from '@muster/contracts';
import { complaintKind, complaintStatus, type ComplaintStatus } from '../../texts/complaints.ts';
import { currentStage, type Complaint } from './complaint.ts';

/** The filters of the due list, as they stand in its address. Without a state, everything open. */
export interface ComplaintsSearch {
  readonly team?: string;
  readonly state?: ComplaintStatus;
  readonly kind?: ComplaintKind;
  readonly handler?: 'me';
  /** The made-up ones that are there to look at, instead of the real ones. */
  readonly history?: 'exercise';
}

const isStatus = (text: unknown): text is ComplaintStatus =>
  typeof text === 'string' && Object.hasOwn(complaintStatus, text);
const isKind = (text: unknown): text is ComplaintKind =>
  typeof text === 'string' && Object.hasOwn(complaintKind, text);

/** What an address does not say well is left out: a mistyped filter shows everything rather than nothing. */
export const complaintsSearch = ({
  team,
  state,
  kind,
  handler,
  history,
}: Record<string, unknown>): ComplaintsSearch => ({
  ...(typeof team === 'string' && team !== '' && { team }),
  ...(isStatus(state) && { state }),
  ...(isKind(kind) && { kind }),
  ...(handler === 'me' && { handler }),
  ...(history === 'exercise' && { history }),
});

/** Whether a complaint of the asked teams fits the rest of the filters, for whoever signs in by this name. */
export const fits = (
  complaint: Pick<Complaint, 'kind' | 'status' | 'first' | 'second'>,
  { state, kind, handler }: ComplaintsSearch,
  username: string,
): boolean =>
  (state === undefined || complaint.status === state) &&
  (kind === undefined || complaint.kind === kind) &&
  (handler === undefined || currentStage(complaint).handler === username);
