import type { Disposition } from '@muster/contracts';
import type { Instant } from '@muster/core';
import { idInWords } from '@muster/procedures/words';
import { openMandatoryActions, type OpenAction } from '../../conformance/domain/open-actions.ts';
import { missingEvents, type MissingEvents } from '../../escalation/domain/missing-events.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { listUpTo } from '../../record/domain/list-in-words.ts';

/** What a closing finds open. */
export interface OpenItems {
  readonly actions: readonly OpenAction[];
  readonly awaited: readonly MissingEvents[];
  readonly isPathUnjudged: boolean;
}

export const openItems = (record: IncidentRecord, disposition: Disposition, now: Instant): OpenItems => ({
  actions: openMandatoryActions(record, disposition),
  awaited: missingEvents(record, now),
  isPathUnjudged: record.verdict?.unjudged !== undefined,
});

/** Characters of the longest refusal: some forty actions; `details` name what is beyond. */
const MOST_CHARACTERS = 4000;

const actionInWords = ({ title, who, role, dueAt }: OpenAction): string => {
  const whose = who ?? `nobody took on ${idInWords(role)}`;
  return `“${title}” (${whose}${dueAt === undefined ? '' : `, due ${dueAt}`})`;
};

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Every open action with its person and due time, up to a number of characters, then the number of the others. */
export const actionsInWords = (actions: readonly OpenAction[], characters = MOST_CHARACTERS): string => {
  const count = actions.length === 1 ? 'A mandatory action has' : `${actions.length} mandatory actions have`;
  return ended(listUpTo(`${count} no result:`, actions.map(actionInWords), '; ', characters - 1));
};

export const awaitedInWords = (awaited: readonly MissingEvents[], characters = MOST_CHARACTERS): string => {
  const head = 'The record is known to be incomplete; still awaited:';
  const what = awaited.map((one) => one.what);
  return ended(listUpTo(head, what, '; ', characters - 1));
};
