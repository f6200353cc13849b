export * from './organisation.ts';
export { exerciseHistory, historyEnd } from './history.ts';
export { loadOrganisation, type Load, type LoadedSources } from './load.ts';
export { people, outOfService } from './people.ts';
export { procedureNames, readProcedure } from './procedures.ts';
export { playCall, type PlayedCall } from './call/play.ts';
export { StepFailed, type CallEvent, type CallListener } from './call/steps.ts';
export { inJson, inWords } from './call/print-events.ts';
export { AnswerChannel, type CallSetting, type Mail } from './call/setting.ts';
