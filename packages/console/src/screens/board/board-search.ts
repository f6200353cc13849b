import type { Priority } from '@muster/contracts';
import type { IncidentStatus } from '../../texts/words.ts';
import { incidentStatus, priority } from '../../texts/words.ts';

/** The filters of the board, as they stand in its address. */
export interface BoardSearch {
  readonly status?: IncidentStatus;
  readonly priority?: Priority;
  readonly team?: string;
}

const isStatus = (text: unknown): text is IncidentStatus =>
  typeof text === 'string' && Object.hasOwn(incidentStatus, text);
const isPriority = (text: unknown): text is Priority =>
  typeof text === 'string' && Object.hasOwn(priority, text);

/** What an address does not say well is left out: a mistyped filter shows everything rather than nothing. */
export const boardSearch = ({ status, priority, team }: Record<string, unknown>): BoardSearch => ({
  ...(isStatus(status) && { status }),
  ...(isPriority(priority) && { priority }),
  ...(typeof team === 'string' && team !== '' && { team }),
});
