import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/server-clock.ts';

const listeners = new Set<() => void>();
let second = Math.floor(serverNow() / 1000);
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => {
  const now = Math.floor(serverNow() / 1000);
  if (now === second) return;
  second = now;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(tick, 250);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** Milliseconds since 1970 by the server's clock, a new value each second; one timer serves the whole page. */
export const useNow = (): number => {
  const now = useSyncExternalStore(subscribe, () => second);
  return now * 1000;
};
