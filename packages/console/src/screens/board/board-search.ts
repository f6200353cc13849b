import type { Priority } from '@muster/contracts';
import type { Filters } from '../../live/incidents.ts';
import type { IncidentStatus } from '../../texts/words.ts';
import { incidentStatus, priority } from '../../texts/words.ts';

/** The filters of the board, as they stand in its address. */
export type BoardSearch = Filters;

const isStatus = (text: unknown): text is IncidentStatus =>
  typeof text === 'string' && Object.hasOwn(incidentStatus, text);
const isPriority = (text: unknown): text is Priority =>
  typeof text === 'string' && Object.hasOwn(priority, text);

/** The statuses of what is unfinished, in the order in which they come. */
export const shownStatuses = [
  'awaiting-report',
  'reported',
  'assessing',
  'assessed',
  'dispatched',
  'resolved',
] as const satisfies IncidentStatus[];

/** Priorities as they are counted, the gravest first. */
export const inOrder = ['P1', 'P2', 'P3', 'P4', 'P5', 'none'] as const satisfies (Priority | 'none')[];

/** What an address does not say well is left out: a mistyped filter shows everything rather than nothing. */
export const boardSearch = ({ status, priority, team }: Record<string, unknown>): BoardSearch => ({
  ...(isStatus(status) && { status }),
  ...(isPriority(priority) && { priority }),
  ...(typeof team === 'string' && team !== '' && { team }),
});
