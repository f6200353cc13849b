import { replaceClock, rewind, setClock } from './clock.ts';
import { finishClosing } from './closing.ts';
import { judgeLate } from './correcting.ts';
import { settleDeadlines } from './deadlines.ts';
import { handlingDepartures, judgePath, sayDeviations } from './deviations.ts';
import { tellRoles } from './escalation.ts';
import { watchMissing } from './missing.ts';
import { remindOfUnfilled } from './reminders.ts';
import { and, type Said, type SettledBy, type Setting } from './said.ts';

const clockFor: Readonly<Record<SettledBy, (said: Said, setting: Setting) => Said>> = {
  event: setClock,
  clock: rewind,
  sweep: replaceClock,
};

/** Notes since when a part of what is due has had no room, so that the clock goes on with it at once. */
const noteBehind = (said: Said, { now }: Setting): Said => {
  const { behindSince, ...record } = said.record;
  return and(said, { record: { ...record, ...(said.isBehind && { behindSince: behindSince ?? now }) } });
};

const sayWhatIsDue = (said: Said, setting: Setting, by: SettledBy): Said => {
  const timed = tellRoles(remindOfUnfilled(settleDeadlines(said, setting, by), setting), setting);
  const judged = judgePath(timed, setting.procedure, setting);
  const graded = sayDeviations(judged, handlingDepartures(judged.record), setting);
  return watchMissing(graded, setting);
};

/** Says what follows from the facts by now, in parts that a save holds, oldest first; of a closed incident only a correction of its case. */
export const settle = (said: Said, setting: Setting, by: SettledBy): Said => {
  if (said.record.closure) return clockFor[by](judgeLate(said, setting), setting);
  const told = said.record.closing
    ? finishClosing(said, said.record.closing, setting, by)
    : sayWhatIsDue(said, setting, by);
  return clockFor[by](noteBehind(told, setting), setting);
};
