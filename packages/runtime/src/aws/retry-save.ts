import { setTimeout as pause } from 'node:timers/promises';

const PAUSES_MS = [100, 400, 1000];

/** Saves what must not be done twice, such as a mail sent, under a key of its own: tries again. Rejects with the last fault. */
export const retrySave = async <T>(save: () => Promise<T>): Promise<T> => {
  for (const milliseconds of PAUSES_MS) {
    try {
      return await save();
    } catch {
      await pause(milliseconds);
    }
  }
  return save();
};
