import { setTimeout as pause } from 'node:timers/promises';

const PAUSES_MS = [100, 400, 1000];

/**
 * Saves what the world knows already, such as that a mail went out: tried again after a fault, since giving up would have it
 * done twice. What is saved must have its own key. Rejects with the last fault.
 */
export const insist = async <T>(save: () => Promise<T>): Promise<T> => {
  for (const milliseconds of PAUSES_MS) {
    try {
      return await save();
    } catch {
      await pause(milliseconds);
    }
  }
  return save();
};
