import { replaceClock, rewind, setClock } from './clock.ts';
import { judgeLate } from './correcting.ts';
import { settleDeadlines } from './deadlines.ts';
import { handlingDepartures, judgePath, sayDeviations } from './deviations.ts';
import { tellRoles } from './escalation.ts';
import { watchMissing } from './missing.ts';
import { remindOfUnfilled } from './reminders.ts';
import type { Said, SettledBy, Setting } from './said.ts';

const clockFor: Readonly<Record<SettledBy, (said: Said, setting: Setting) => Said>> = {
  event: setClock,
  clock: rewind,
  sweep: replaceClock,
};

/**
 * Brings everything that follows from the facts up to now: deadlines, deviations, escalations and the clock. Of a closed
 * incident nothing is said but a correction of its case, which has gone to review whole.
 */
export const settle = (said: Said, setting: Setting, by: SettledBy): Said => {
  if (said.record.closure) return clockFor[by](judgeLate(said, setting), setting);
  const timed = remindOfUnfilled(settleDeadlines(said, setting, by), setting);
  const judged = judgePath(timed, setting.procedure, setting);
  const graded = sayDeviations(judged, handlingDepartures(judged.record), setting);
  const told = watchMissing(tellRoles(graded, setting), setting);
  return clockFor[by](told, setting);
};
