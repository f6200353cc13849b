import { createContext, use, useSyncExternalStore } from 'react';
import type { Alarm, AlarmState } from './alarm.ts';

/** The alarm of whoever is signed in; undefined for those who dispatch nobody. */
export const AlarmContext = createContext<Alarm | undefined>(undefined);

const quiet: AlarmState = { audible: 'yes', news: [] };
const never = (): (() => void) => () => undefined;

export const useAlarm = (): { readonly alarm: Alarm | undefined; readonly state: AlarmState } => {
  const alarm = use(AlarmContext);
  const state = useSyncExternalStore(alarm?.subscribe ?? never, () => alarm?.state ?? quiet);
  return { alarm, state };
};
