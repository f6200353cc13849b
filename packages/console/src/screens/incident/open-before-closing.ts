import type { ReplyOf } from '@muster/client';
import { closingTexts } from '../../texts/incident.ts';
import type { Incident } from './clock-arithmetic.ts';

const { gate: texts } = closingTexts;

/** Something that is open before a closing, in words, and where it is dealt with. */
export interface Gate {
  readonly key: string;
  readonly words: string;
  readonly at: 'assessment' | 'dispatch' | 'path' | 'nowhere';
}

type Path = ReplyOf<'readConformance'>['path'];

const isOn = ({ endedAt }: Incident['people'][number]): boolean => endedAt === undefined;

/** No closing before the end of the work; no reason overrides that. What was rejected has no work to end. */
const untilResolved = ({ status, verdict, resolution, people }: Incident): Gate[] => {
  if (resolution !== undefined || status === 'rejected') return [];
  if (verdict === undefined) return [{ key: 'verdict', words: texts.verdict, at: 'assessment' }];
  const on = people.filter(isOn).map(({ resource }) => resource.name);
  const words = on.length === 0 ? texts.resolve : `${texts.resolve} ${texts.people(on.join(', '))}`;
  return [{ key: 'resolve', words, at: 'nowhere' }];
};

/** What is open as far as this picture shows; what refuses a closing in the end the API decides. */
export const gatesOf = (incident: Incident, path: Path | undefined): Gate[] => {
  const { openMandatoryActions, data } = incident;
  const actions = openMandatoryActions.map(({ role, actionId, assignmentId, title, who }): Gate => {
    const words = texts.action(title, who ?? texts.nobody);
    return { key: `action ${role} ${actionId} ${assignmentId ?? ''}`, words, at: 'dispatch' };
  });
  const others: Gate[] = [
    ...(incident.incident ? [] : [{ key: 'report', words: texts.report, at: 'nowhere' as const }]),
    ...(data.missing ? [{ key: 'missing', words: texts.missing, at: 'nowhere' as const }] : []),
    ...(path === 'waiting' ? [{ key: 'path', words: texts.path, at: 'path' as const }] : []),
  ];
  return [...untilResolved(incident), ...actions, ...others];
};

const OVERRIDABLE = new Set(['record-incomplete', 'mandatory-action-open', 'path-not-judged']);

/** Whether a refusal of the API is one that a reason overrides. */
export const isOverridable = (rule: string | undefined): boolean =>
  rule !== undefined && OVERRIDABLE.has(rule);
