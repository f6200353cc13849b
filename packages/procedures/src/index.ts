export * from './schema.ts';
export * from './finding.ts';
export * from './position.ts';
export * from './steps.ts';
export * from './verdict.ts';
