import { KnownNames, type GivenName } from '@muster/contracts';

/** The organisation's names. Dispatch owns them; every service that checks names keeps a copy. */
export const Organisation = KnownNames;
export type Organisation = KnownNames;

/** The given names without those that are there already, even if these became unknown: an existing name may be sent again. */
export const addedNames = (given: readonly GivenName[], standing: readonly GivenName[]): GivenName[] =>
  given.filter(({ kind, name }) => !standing.some((one) => one.kind === kind && one.name === name));
