import { useMemo, useSyncExternalStore } from 'react';
import type { Practice } from './steps.ts';

/** How far somebody is with the tour in this browser. `left`: it may be taken up again at its step. */
export interface TourState {
  readonly status: 'unseen' | 'running' | 'left' | 'done';
  readonly at: number;
  /** Until it is ended. */
  readonly practice?: Practice | undefined;
}

const STATUSES = ['unseen', 'running', 'left', 'done'] as const;
const unseen: TourState = { status: 'unseen', at: 0 };
const nameOf = (userId: string): string => `muster-tour ${userId}`;
const field = (of: object, name: string): unknown => Reflect.get(of, name);

const practiceIn = (stored: unknown): Practice | undefined => {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const [incidentId, contactId, reference] = ['incidentId', 'contactId', 'reference'].map((name) =>
    field(stored, name),
  );
  return typeof incidentId === 'string' && typeof reference === 'string'
    ? { incidentId, reference, contactId: typeof contactId === 'string' ? contactId : undefined }
    : undefined;
};

/** What is stored, or the beginning for whatever cannot be read. */
export const parseTour = (text: string | null): TourState => {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return unseen;
    const [status, at] = [STATUSES.find((one) => one === field(stored, 'status')), field(stored, 'at')];
    if (status === undefined || typeof at !== 'number') return unseen;
    return { status, at, practice: practiceIn(field(stored, 'practice')) };
  } catch {
    return unseen;
  }
};

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
};

/** Keeps how far this person is, for all tabs of this browser. */
export const keepTour = (userId: string, state: TourState): void => {
  localStorage.setItem(nameOf(userId), JSON.stringify(state));
  listeners.forEach((listener) => listener());
};

const readTour = (userId: string): TourState => parseTour(localStorage.getItem(nameOf(userId)));

export const useTourState = (userId: string): TourState => {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(nameOf(userId)));
  return useMemo(() => parseTour(text), [text]);
};

/** Offers the tour again, or takes the one up that was left. */
export const offerTour = (userId: string): void => {
  const { status, at, practice } = readTour(userId);
  if (practice === undefined) keepTour(userId, { status: 'unseen', at: 0 });
  else if (status !== 'running') keepTour(userId, { status: 'running', at, practice });
};
