import { notFound, type Cause, type Instant, type Refused } from '@muster/core';
import { askIncidentIfItCan, type IncidentDeps } from './ask-incident.ts';
import type { Complaint } from './domain/complaint.ts';
import { packContents } from './domain/evidence-pack.ts';
import { notePack, refuseMaker, type Maker } from './domain/pack-makers.ts';
import { packHtml } from './evidence-pack/pack-html.ts';
import { loadWhole, type WholeComplaint } from './read-complaint.ts';
import { readSettings } from './read-settings.ts';
import type { LetterStores } from './store.ts';
import { explainLimit } from './views.ts';

export interface PackDeps extends LetterStores, IncidentDeps {
  readonly homeZone: string;
}

export interface EvidencePack {
  readonly html: string;
  /** Lines of the inside that it left out. */
  readonly leftOut: number;
}

/** Monitoring did not say what is for outside of the incident: half a pack is none. */
export class IncidentUnanswered extends Error {
  override readonly name = 'IncidentUnanswered';
}

/** Composes the pack of a complaint that was read. Throws IncidentUnanswered. */
export const composePack = async (
  deps: PackDeps,
  { complaint, said, letters }: Pick<WholeComplaint, 'complaint' | 'said' | 'letters'>,
  now: Instant,
): Promise<EvidencePack> => {
  const { incidentId } = complaint;
  const [{ settings }, incident] = await Promise.all([
    readSettings(deps),
    incidentId && askIncidentIfItCan(deps, incidentId),
  ]);
  if (incidentId && !incident) throw new IncidentUnanswered(incidentId);
  const contents = packContents({
    ...{ complaint, said, incident, now },
    letters: letters.map(({ letter }) => letter),
    explained: complaint.limits.map((limit) => explainLimit(complaint, limit, settings.calendar)),
  });
  const html = packHtml(contents, { at: now, zone: deps.homeZone });
  return { html, leftOut: contents.leftOut.reduce((sum, { count }) => sum + count, 0) };
};

type Made = { readonly ok: true; readonly complaint: Complaint; readonly html: string };

/** Makes the evidence pack of a complaint. That it was made stands in the complaint before anybody has it. */
export const makeEvidencePack = async (
  deps: PackDeps,
  complaintId: string,
  maker: Maker,
  cause: Cause,
): Promise<Made | Refused> => {
  const found = await loadWhole(deps, complaintId, (complaint) => refuseMaker(complaint, maker));
  if (!found.ok) return found;
  const { html, leftOut } = await composePack(deps, found, cause.at);
  const saved = await deps.complaints.decide(
    complaintId,
    { ...cause, correlationId: complaintId },
    (complaint) => {
      if (!complaint) return notFound('complaint');
      const refused = refuseMaker(complaint, maker);
      return refused ?? notePack(complaint, { by: maker.username, at: cause.at, how: 'shown', leftOut });
    },
  );
  return saved.ok ? { ok: true, complaint: saved.state, html } : saved;
};
