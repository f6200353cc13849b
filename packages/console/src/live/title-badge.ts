import { useSyncExternalStore } from 'react';

let badge = '';
const listeners = new Set<() => void>();

/** Puts a few symbols before the title of the tab, such as `2 P1`; nothing for none. */
export const setTitleBadge = (text: string): void => {
  if (text === badge) return;
  badge = text;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTitleBadge = (): string => useSyncExternalStore(subscribe, () => badge);
