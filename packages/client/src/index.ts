export { createMuster, withKey, type ClientOptions, type MusterClient } from './client.ts';
export { ApiProblem, expectData, expectDone, type Problem } from './problem.ts';
export { signIn, type SignIn, type TokenSupply } from './sign-in.ts';
export type { Fetch } from './patience.ts';
export type { components, operations, paths } from './api.gen.ts';
export type { BodyOf, Operation, ReplyOf } from './operation-types.ts';
