import type { Mobilisation } from './domain/mobilisation.ts';

/** A mobilisation as the API shows it, undefined for one that never opened. */
export const mobilisationView = (state: Mobilisation | undefined) =>
  state === undefined || state.status === 'never-opened' ? undefined : state;
