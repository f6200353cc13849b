import { KnownNames, type GivenName } from '@muster/contracts';

/** The organisation's names. Dispatch owns them; every service that checks names keeps a copy. */
export const Organisation = KnownNames;
export type Organisation = KnownNames;

/** Without the names that stand already, whatever became of them: what somebody has may be sent once more. */
export const addedNames = (given: readonly GivenName[], standing: readonly GivenName[]): GivenName[] =>
  given.filter(({ kind, name }) => !standing.some((one) => one.kind === kind && one.name === name));
