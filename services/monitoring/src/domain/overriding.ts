import { IncidentEscalated, MOST_OPEN_ACTIONS, type IncidentFacts } from '@muster/contracts';
import type { Found } from './deviations.ts';
import { actionsInWords, awaitedInWords, type OpenGates } from './gates.ts';
import type { Verdict } from './record.ts';
import { and, type Said, type Setting } from './said.ts';

/** The deviations of closing against open gates, each major and with the lead's reason. */
export const overridden = (
  { actions, awaited, isPathUnjudged }: OpenGates,
  { procedureId }: Verdict['procedure'],
  reason: string,
): Found[] => {
  const gate = (subject: string, explained: string, parts: Found['parts']): Found => ({
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

const isOpen = ({ actions, awaited, isPathUnjudged }: OpenGates): boolean =>
  actions.length > 0 || awaited.length > 0 || isPathUnjudged;

const MOST_CHARACTERS = 500;
/** Of each kind of thing that was open, so that the reason has room; the mail lists every action. */
const MOST_OF_A_KIND = 180;

const cut = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;

/** Tells a lead that a closing overrode its gates: which they were, every open action with its person, and why. */
export const tellOfOverride = (
  said: Said,
  gates: OpenGates,
  { reason, incident }: { readonly reason: string; readonly incident: IncidentFacts },
  { now }: Setting,
): Said => {
  if (!isOpen(gates)) return said;
  const { actions, awaited, isPathUnjudged } = gates;
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
  return and(said, {
    events: [
      IncidentEscalated.with({
        incidentId: said.record.incidentId,
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
