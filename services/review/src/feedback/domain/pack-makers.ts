import type { UserRights } from '@muster/contracts';
import { EvidencePackMade } from '@muster/contracts';
import { decided, notFound, type Decided, type Instant, type Refused } from '@muster/core';
import { currentStage, type Complaint } from './complaint.ts';
import { refuseConcerned } from './handlers-differ.ts';

export interface Maker extends Pick<UserRights, 'teams' | 'roles'> {
  readonly username: string;
}

const isHandler = (complaint: Complaint, { username }: Maker): boolean =>
  currentStage(complaint).handler === username;
const leads = ({ team }: Complaint, { teams, roles }: Maker): boolean =>
  roles.includes('lead') && teams.some((one) => one === team);

/** Why somebody may not make a complaint's evidence pack: leads of its team may, and who handles it; nobody whom it concerns. */
export const refuseMaker = (complaint: Complaint, maker: Maker): Refused | undefined =>
  isHandler(complaint, maker) || leads(complaint, maker)
    ? refuseConcerned(complaint, maker.username)
    : notFound('complaint');

export interface MadePack {
  readonly by: string;
  readonly at: Instant;
  readonly how: 'shown' | 'enclosed';
  /** Lines that it left out. */
  readonly leftOut: number;
}

/** As many as the complaint itself names; the history holds all of them. */
const MOST_PACKS = 20;

/** Notes in the complaint and its history that a pack was made. */
export const notePack = (complaint: Complaint, made: MadePack): Decided<Complaint> => {
  const { complaintId, team, incidentId } = complaint;
  const { by, at, how, leftOut } = made;
  const packs = [...(complaint.packs ?? []), { by, at, how }].slice(-MOST_PACKS);
  const event = EvidencePackMade.with({
    ...{ complaintId, team, how, leftOut, madeAt: at },
    ...(incidentId && { incidentId }),
  });
  return decided({ ...complaint, packs }, [event]);
};
