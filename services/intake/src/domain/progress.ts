import type { ContactProgress } from '@muster/contracts';
import { Ending } from './contact.ts';

const ORDER: readonly ContactProgress[] = ['ringing', 'in-progress', 'completed'];

export const furthest = (a: ContactProgress, b: ContactProgress): ContactProgress =>
  ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;

export interface Stand {
  readonly progress: ContactProgress;
  readonly ending?: Ending;
}

/** Where a call stands by a provider's word for it (Twilio's `CallStatus`); an unknown word moves nothing. */
export const standOf = (callStatus: string | undefined): Stand => {
  if (callStatus === 'completed') return { progress: 'completed' };
  if (callStatus === 'in-progress') return { progress: 'in-progress' };
  const ending = Ending.safeParse(callStatus);
  return ending.success ? { progress: 'completed', ending: ending.data } : { progress: 'ringing' };
};
