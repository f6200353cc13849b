import type { IncidentId, Cause } from '@muster/core';
import { changeAssignment } from '../assignments/change-assignment.ts';
import { causeOfPart } from '../response/domain/causes.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { isHeld } from '../response/domain/places.ts';
import { MOST_RELEASES } from './domain/response-part.ts';
import { releaseLeft, standDown, type StandDown } from './domain/stand-down.ts';
import { endPart } from './end-part.ts';
import { inGroups } from './in-groups.ts';
import type { SearchStores } from './store.ts';

type StoodDown = Extract<Mobilisation, { status: 'stood-down' }>;
const AT_ONCE = 10;

/** Releases whoever holds a place from this one on, so many as one call does; the rest is the next part's. */
export const releasePart = async (
  deps: SearchStores,
  { incidentId, places, because }: StoodDown,
  from: number,
  cause: Cause,
): Promise<void> => {
  const to = from + MOST_RELEASES;
  // First, so that somebody who cannot be released keeps nobody else bound.
  if (places.slice(to).some(isHeld)) {
    await endPart(deps, { incidentId, releaseFrom: to }, causeOfPart(cause, 'release', to));
  }
  await inGroups(places.slice(from, to).filter(isHeld), AT_ONCE, ({ assignmentId }) =>
    changeAssignment(deps, assignmentId, causeOfPart(cause, assignmentId), (context) =>
      releaseLeft(context, { because, now: cause.at }),
    ),
  );
};

/** Ends a response: first no more offers, then everybody who is left is released. May be repeated at any point. */
export const endResponse = async (
  deps: SearchStores,
  incidentId: IncidentId,
  because: StandDown['because'],
  cause: Cause,
): Promise<void> => {
  const { state: before } = await deps.mobilisations.load(incidentId);
  if (before === undefined && because === 'rejected') return;
  const ended = await deps.mobilisations.decide(incidentId, cause, (state) =>
    standDown(state, { incidentId, because, now: cause.at }),
  );
  if (ended.ok && ended.state.status === 'stood-down') await releasePart(deps, ended.state, 0, cause);
};
