import { IncidentEscalated, MOST_OPEN_ACTIONS, type IncidentFacts } from '@muster/contracts';
import type { FoundDeparture } from '../../conformance/domain/deviations.ts';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { Verdict } from '../../record/domain/incident-record.ts';
import { append, type PendingChanges } from '../../record/domain/pending-changes.ts';
import { actionsInWords, awaitedInWords, type OpenItems } from './open-items.ts';

/** The deviations of closing with open items, each major and with the lead's reason. */
export const overrideDeviations = (
  { actions, awaited, isPathUnjudged }: OpenItems,
  { procedureId }: Verdict['procedure'],
  reason: string,
): FoundDeparture[] => {
  const gate = (subject: string, explained: string, parts: FoundDeparture['parts']): FoundDeparture => ({
    ...{ kind: 'gate-overridden', grade: 'major', subject, explained, reason, parts },
  });
  return [
    ...actions.map(({ actionId, title, role, assignmentId = '' }) => {
      const explained = `The incident was closed although “${title}” is mandatory and has no result.`;
      return gate(actionId, explained, [role, actionId, assignmentId]);
    }),
    ...awaited.map(({ what, kind, id, from }) => {
      const source = `${kind}#${id}`;
      return gate(source, `The incident was closed although ${what} had not come.`, [source, String(from)]);
    }),
    ...(isPathUnjudged
      ? [gate(procedureId, 'The incident was closed although its path could not be judged.', [procedureId])]
      : []),
  ];
};

const isOpen = ({ actions, awaited, isPathUnjudged }: OpenItems): boolean =>
  actions.length > 0 || awaited.length > 0 || isPathUnjudged;

const MOST_CHARACTERS = 500;
/** Of each kind of thing that was open, so that the reason has room; the mail lists every action. */
const MOST_OF_A_KIND = 180;

const cut = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;

/** Escalates to a lead what a closing overrode: every open action with its person, what was missing, and why. */
export const escalateOverride = (
  pending: PendingChanges,
  items: OpenItems,
  { reason, incident }: { readonly reason: string; readonly incident: IncidentFacts },
  { now }: DecisionContext,
): PendingChanges => {
  if (!isOpen(items)) return pending;
  const { actions, awaited, isPathUnjudged } = items;
  const explained = [
    'The incident was closed although something was still open.',
    ...(actions.length > 0 ? [actionsInWords(actions, MOST_OF_A_KIND)] : []),
    ...(awaited.length > 0 ? [awaitedInWords(awaited, MOST_OF_A_KIND)] : []),
    ...(isPathUnjudged ? ['Its path could not be judged.'] : []),
    `Reason given: ${reason}`,
  ];
  const openActions = actions
    .slice(0, MOST_OPEN_ACTIONS)
    .map(({ title, role, who, dueAt }) => ({ title, role, who, dueAt }));
  return append(pending, {
    events: [
      IncidentEscalated.with({
        incidentId: pending.record.incidentId,
        team: incident.team,
        tell: 'lead',
        why: 'gate-overridden',
        explained: cut(explained.join(' ')),
        ...(openActions.length > 0 && { openActions }),
        escalatedAt: now,
        incident,
      }),
    ],
  });
};
