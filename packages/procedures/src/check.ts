import { checkPaths } from './check-paths.ts';
import { checkPlans, type KnownPeople } from './check-plans.ts';
import { checkTests } from './check-tests.ts';
import type { ProcedureVersions } from './closure.ts';
import type { Finding } from './finding.ts';

/** Everything that is wrong with a closure's root, refusals first; without refusals every path ends in an outcome. */
export const check = (versions: ProcedureVersions, known: KnownPeople = {}): readonly Finding[] =>
  [
    ...checkPaths(versions.root.document),
    ...checkPlans(versions.root.document, known),
    ...checkTests(versions),
  ].sort((one, other) => Number(one.severity === 'advice') - Number(other.severity === 'advice'));

/** The findings that stand in the way of publication. */
export const refusalsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'refusal');
