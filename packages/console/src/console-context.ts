import { createContext, use, useSyncExternalStore } from 'react';
import type { MusterClient } from '@muster/client';
import type { UserRole } from '@muster/contracts';
import { may, type Person } from './session/roles.ts';
import type { Session } from './session/session.ts';
import type { Settings } from './settings.ts';

/** What every screen may use. */
export interface Console {
  readonly settings: Settings;
  readonly session: Session;
  readonly api: MusterClient;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

/** Throws outside the console's own tree. */
export const useConsole = (): Console => {
  const console = use(ConsoleContext);
  if (console === undefined) throw new Error('not inside the console');
  return console;
};

export const useApi = (): MusterClient => useConsole().api;

/** Whoever is signed in; undefined for nobody. */
export const useMaybePerson = (): Person | undefined => {
  const { session } = useConsole();
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  return state.kind === 'signed-out' ? undefined : state.person;
};

/** Whoever is signed in. Throws where nobody is: the shell shows screens only to somebody. */
export const usePerson = (): Person => {
  const person = useMaybePerson();
  if (person === undefined) throw new Error('nobody is signed in');
  return person;
};

/** Whether whoever is signed in may do what this role may. */
export const useMay = (role: UserRole): boolean => may(usePerson(), role);
