import type { Whole } from '../complaint/use-complaint.ts';

/** A letter with its faults and the version that a change of it has to name. */
export type Letter = Whole['letters'][number];
