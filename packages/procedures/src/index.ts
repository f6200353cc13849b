export * from './schema.ts';
export * from './finding.ts';
export { readOlderProcedure } from './older-procedure.ts';
export * from './position.ts';
export * from './steps.ts';
export * from './verdict.ts';
export { check, refusalsOf } from './check.ts';
export { MAX_PLAN_BYTES, type KnownPeople } from './check-plans.ts';
