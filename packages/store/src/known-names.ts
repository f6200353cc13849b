import { KnownNames, unknownName, type GivenName, type OrganisationNames } from '@muster/contracts';
import type { AggregateKind } from './aggregate.ts';
import { decided, invalid, unchanged, type Decision, type Refused } from '@muster/core';

/** A service's copy of the organisation's names: one row, in every service that checks names. */
export const ALL_NAMES = 'ALL';
export const knownNamesKind: AggregateKind<KnownNames> = { kind: 'KNOWNNAMES', schema: KnownNames };

/** The names were set; an older revision that arrives late changes nothing. */
export const keepNewestNames = (known: KnownNames | undefined, set: KnownNames): Decision<KnownNames> => {
  if (known && known.revision >= set.revision) return unchanged(known);
  const { revision, teams, zones, skills } = set;
  return decided({ revision, teams, zones, skills }, []);
};

/** The refusal of a name that is not the organisation's, with the one that was meant. */
export const refuseUnknownNames = (
  known: OrganisationNames | undefined,
  given: readonly GivenName[],
): Refused | undefined => {
  const unknown = unknownName(known, given);
  return unknown && invalid(unknown.rule, unknown.says, unknown.about);
};
