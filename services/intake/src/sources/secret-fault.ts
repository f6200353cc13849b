import { invalid, type Refused } from '@muster/core';
import { findProvider } from '../providers/find-provider.ts';
import type { Source } from './domain/source.ts';

/** The refusal of a text that cannot be a secret of the source's provider. */
export const secretFault = (kind: Source['kind'], secret: string): Refused | undefined => {
  const fault = findProvider(kind)?.secretFault(secret);
  return fault === undefined ? undefined : invalid('secret-does-not-fit', `secret: ${fault}`);
};
