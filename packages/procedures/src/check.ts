import { checkPaths } from './check-paths.ts';
import { checkPlans, type KnownPeople } from './check-plans.ts';
import { checkTests } from './check-tests.ts';
import type { Finding } from './finding.ts';
import type { Procedure } from './schema.ts';

/** Everything that is wrong with a procedure, refusals first; without refusals every path ends in an outcome. */
export const check = (procedure: Procedure, known: KnownPeople = {}): readonly Finding[] =>
  [...checkPaths(procedure), ...checkPlans(procedure, known), ...checkTests(procedure)].sort(
    (one, other) => Number(one.severity === 'advice') - Number(other.severity === 'advice'),
  );

/** The findings that stand in the way of publication. */
export const refusalsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'refusal');
