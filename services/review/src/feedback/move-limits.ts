import { decided, notFound, secondsBetween, unchanged, type Cause } from '@muster/core';
import { countAgain } from './domain/limits.ts';
import { noteMoved, usualSettings } from './domain/settings.ts';
import { readSettings } from './read-settings.ts';
import { ALL_SETTINGS, OPEN_COMPLAINTS, type ComplaintStores } from './store.ts';

/** An index shows a write a moment later: what was logged as the settings changed is looked for until then. */
const SETTLED_SECONDS = 60;

/** After the calendar changed, counts again what is open of every complaint. What moved says so, with both days. */
export const moveLimits = async (deps: ComplaintStores, cause: Cause): Promise<{ moved: number }> => {
  const { settings } = await readSettings(deps);
  const { revision, movedThrough, changedAt, calendar } = settings;
  if (movedThrough >= revision) return { moved: 0 };
  let moved = 0;
  let after: string | undefined;
  do {
    const page = await deps.complaints.query('gsi2', OPEN_COMPLAINTS, {
      ...(after !== undefined && { after }),
    });
    for (const { id } of page.items) {
      const key = `calendar:${revision}`;
      const saved = await deps.complaints.decide(id, { ...cause, key, correlationId: id }, (complaint) => {
        if (!complaint) return notFound('complaint');
        const counted = countAgain(complaint, calendar, cause.at);
        return counted.events.length === 0
          ? unchanged(complaint)
          : decided(counted.complaint, counted.events);
      });
      if (saved.ok && saved.how === 'written') moved += 1;
    }
    after = page.next;
  } while (after !== undefined);
  if (changedAt === undefined || secondsBetween(changedAt, cause.at) > SETTLED_SECONDS) {
    await deps.complaintSettings.decide(ALL_SETTINGS, { ...cause, key: `moved:${revision}` }, (state) =>
      noteMoved(state ?? usualSettings, revision),
    );
  }
  return { moved };
};
