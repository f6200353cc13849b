import { notFound, type Refused } from '@muster/core';
import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { HistoryMark } from '../exercise-history/domain/mark.ts';
import { listIn } from '../exercise-history/lists-apart.ts';
import { readWords } from './change-complaint.ts';
import type { Complaint, ComplaintWords } from './domain/complaint.ts';
import type { Letter } from './domain/letter.ts';
import { complaintIdOf } from './log-complaint.ts';
import { closedComplaintsOf, openComplaintsOf, type ComplaintStores, type LetterStores } from './store.ts';

export interface WholeComplaint {
  readonly complaint: Complaint;
  readonly said: ComplaintWords;
  readonly letters: readonly { readonly letter: Letter; readonly version: number }[];
  readonly version: number;
}

/** A complaint with its words and letters, unless whoever asks is refused it. */
export const loadWhole = async (
  deps: LetterStores,
  complaintId: string,
  refusal: (complaint: Complaint) => Refused | undefined,
): Promise<({ readonly ok: true } & WholeComplaint) | Refused> => {
  const { state: complaint, version } = await deps.complaints.load(complaintId);
  if (!complaint) return notFound('complaint');
  const refused = refusal(complaint);
  if (refused) return refused;
  const [said, ...letters] = await Promise.all([
    readWords(deps, complaint),
    ...complaint.letters.map(({ letterId }) => deps.letters.load(letterId)),
  ]);
  return {
    ok: true,
    complaint,
    said,
    version,
    letters: letters.flatMap(({ state, version: of }) => (state ? [{ letter: state, version: of }] : [])),
  };
};

/** A complaint of one of these teams; another team's is as if it were not there. */
export const readComplaint = (deps: LetterStores, complaintId: string, teams: readonly string[]) =>
  loadWhole(deps, complaintId, ({ team }) => (teams.includes(team) ? undefined : notFound('complaint')));

/** One letter of such a complaint. */
export const readLetter = async (
  deps: LetterStores,
  { complaintId, letterId, teams }: { complaintId: string; letterId: string; teams: readonly string[] },
): Promise<{ readonly ok: true; readonly letter: Letter; readonly version: number } | Refused> => {
  const [{ state: complaint }, { state: letter, version }] = await Promise.all([
    deps.complaints.load(complaintId),
    deps.letters.load(letterId),
  ]);
  if (!complaint || !teams.includes(complaint.team)) return notFound('complaint');
  return letter?.complaintId === complaintId ? { ok: true, letter, version } : notFound('letter');
};

export interface AskedComplaints extends Paging {
  readonly team: string;
  readonly state: 'open' | 'closed';
  /** Only the one that this contact brought, in whatever state it is. */
  readonly contactId?: string | undefined;
  readonly history?: HistoryMark;
}

/** A team's open complaints, what is due first at the top; or its closed ones, the last closed first; or the one of a contact. */
export const listComplaints = async (
  { complaints }: ComplaintStores,
  { team, state, contactId, history, ...paging }: AskedComplaints,
): Promise<Page<Complaint>> => {
  if (contactId !== undefined) {
    const { state: known } = await complaints.load(complaintIdOf(contactId));
    return { items: known?.team === team ? [known] : [] };
  }
  const isOpen = state === 'open';
  const partition = isOpen ? openComplaintsOf(team) : closedComplaintsOf(team);
  return queryPage(complaints, 'gsi1', listIn(history, partition), { ...paging, descending: !isOpen });
};
