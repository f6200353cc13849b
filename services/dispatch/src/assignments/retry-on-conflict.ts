import { ConflictError } from '@muster/core';

const ROUNDS = 4;

/** Ten people may tick at the same instant: a lost race of five decisions is run again, three times. */
export const retryOnConflict = async <T>(decide: () => Promise<T>): Promise<T> => {
  for (let round = 1; ; round += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof ConflictError) || round >= ROUNDS) throw error;
    }
  }
};
