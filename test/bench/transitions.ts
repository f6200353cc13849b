import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** Whether an execution was started for an incident. */
export const isFor = (incidentId: string, [started]: readonly HistoryEvent[]): boolean =>
  started?.executionStartedEventDetails?.input?.includes(`"${incidentId}"`) === true;

/** What AWS charges: each state that is entered. */
export const transitionsIn = (events: readonly HistoryEvent[]): number =>
  events.filter(({ type = '' }) => type.endsWith('StateEntered')).length;
