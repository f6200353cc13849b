import type { IncidentId } from '@muster/contracts';
import type { Cause } from '@muster/store';
import type { Stores } from '../deps.ts';
import { isHeld } from '../domain/places.ts';
import { releaseLeft, standDown, type StandDown } from '../domain/standing-down.ts';
import { partOf } from './causes.ts';
import { changeTrio } from './change-trio.ts';

/** Ends a response: first no more offers, then everybody who is left is released. May be repeated at any point. */
export const endResponse =
  (deps: Stores) =>
  async (incidentId: IncidentId, because: StandDown['because'], cause: Cause): Promise<void> => {
    const { state: before } = await deps.mobilisations.load(incidentId);
    if (before === undefined && because === 'rejected') return;
    const ended = await deps.mobilisations.decide(incidentId, cause, (state) =>
      standDown(state, { incidentId, because, now: cause.at }),
    );
    if (!ended.ok || ended.state.status === 'never-opened') return;
    for (const { assignmentId } of ended.state.places.filter(isHeld)) {
      await changeTrio(deps)(assignmentId, partOf(cause, assignmentId), (trio) =>
        releaseLeft(trio, { because, now: cause.at }),
      );
    }
  };
