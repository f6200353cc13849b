import { invalid, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import { openRecord as decideOpening, type CompetenceRecord } from './domain/record.ts';
import { findFramework } from './load-frameworks.ts';
import type { CompetenceRecordStores, FrameworkStores } from './store.ts';

export type OpenDeps = CompetenceRecordStores & FrameworkStores & OrganisationNameStores;

/** Opens a person's record for a version of a framework; a second one is refused. */
export const openRecord = async (
  deps: OpenDeps,
  opened: Omit<CompetenceRecord, 'assessed'>,
  cause: Cause,
): Promise<Outcome<CompetenceRecord>> => {
  const { team, frameworkId, version } = opened;
  const names = await readOrganisationNames(deps);
  const unknown = refuseUnknownNames(names, [{ kind: 'teams', field: 'team', name: team }]);
  if (unknown) return unknown;
  if ((await findFramework(deps, frameworkId, version)) === undefined) {
    return invalid('no-such-framework', `There is no version ${version} of a framework ${frameworkId}.`);
  }
  return deps.records.decide(opened.recordId, cause, (record) => decideOpening(record, opened));
};
