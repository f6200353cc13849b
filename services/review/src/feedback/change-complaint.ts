import { notFound, type Cause, type Decision } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import {
  askExtension,
  assessComplaint,
  closeComplaint,
  investigate,
  openSecondStage,
  recordFinding,
  refuseClosed,
  type Assessment,
  type Doing,
} from './domain/change-complaint.ts';
import { ComplaintWords, type Complaint } from './domain/complaint.ts';
import { pauseClock, resumeClock } from './domain/pause-clock.ts';
import { readSettings } from './read-settings.ts';
import type { ComplaintSettings } from './domain/settings.ts';
import { WORDS, type ComplaintStores } from './store.ts';

/** What a person does to a complaint. */
export type ComplaintCommand =
  | { readonly do: 'assess'; readonly given: Assessment }
  | { readonly do: 'investigate'; readonly handler: string }
  | { readonly do: 'extend'; readonly given: Parameters<typeof askExtension>[1] }
  | { readonly do: 'find'; readonly given: Parameters<typeof recordFinding>[1] }
  | { readonly do: 'open-second-stage'; readonly given: Parameters<typeof openSecondStage>[1] }
  | { readonly do: 'pause'; readonly because: string }
  | { readonly do: 'resume' }
  | { readonly do: 'close'; readonly given: Parameters<typeof closeComplaint>[1] };

const decide = (
  complaint: Complaint,
  command: ComplaintCommand,
  said: ComplaintWords,
  doing: Doing,
): Decision<Complaint> => {
  switch (command.do) {
    case 'assess':
      return assessComplaint(complaint, command.given, said, doing);
    case 'investigate':
      return investigate(complaint, command.handler);
    case 'extend':
      return askExtension(complaint, command.given, doing);
    case 'find':
      return recordFinding(complaint, command.given, doing);
    case 'open-second-stage':
      return openSecondStage(complaint, command.given, doing);
    case 'pause':
      return refuseClosed(complaint) ?? pauseClock(complaint, command.because, doing);
    case 'resume':
      return (
        refuseClosed(complaint) ?? resumeClock(complaint, { ...doing, calendar: doing.settings.calendar })
      );
    case 'close':
      return closeComplaint(complaint, command.given, doing);
  }
};

/** What the person said, as it was logged. */
export const readWords = async (
  { complaints }: Pick<ComplaintStores, 'complaints'>,
  { complaintId, said }: Complaint,
): Promise<ComplaintWords> =>
  said ?? ComplaintWords.parse((await complaints.childRow(complaintId, WORDS))?.data ?? {});

const correctsWords = (command: ComplaintCommand): boolean =>
  command.do === 'assess' && (command.given.words !== undefined || command.given.outcomeWanted !== undefined);

export interface ComplaintAddress {
  readonly complaintId: string;
  /** Of the caller: another team's complaint is as if it were not there. */
  readonly teams: readonly string[];
  readonly ifMatch?: number | '*' | undefined;
}

/** A complaint as it was changed, with the settings that it is counted by. */
export type ChangedComplaint =
  | (Extract<Outcome<Complaint>, { readonly ok: true }> & { readonly settings: ComplaintSettings })
  | Extract<Outcome<Complaint>, { readonly ok: false }>;

/** Changes a complaint of one of these teams, on the version that was read where one is named. */
export const changeComplaint = async (
  deps: ComplaintStores,
  { complaintId, teams, ifMatch }: ComplaintAddress,
  command: ComplaintCommand,
  cause: Cause,
): Promise<ChangedComplaint> => {
  const reading = readSettings(deps);
  const saving = deps.complaints.decide(
    complaintId,
    { ...cause, correlationId: complaintId },
    async (complaint, loaded) => {
      if (!complaint || !teams.includes(complaint.team)) return notFound('complaint');
      if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
      const made = refuseHistory(complaint);
      if (made) return made;
      const said = correctsWords(command) ? await readWords(deps, complaint) : {};
      const { settings } = await reading;
      return decide(complaint, command, said, { by: cause.actor.id, at: cause.at, settings });
    },
  );
  const [{ settings }, saved] = await Promise.all([reading, saving]);
  return saved.ok ? { ...saved, settings } : saved;
};
