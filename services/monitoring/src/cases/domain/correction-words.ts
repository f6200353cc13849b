import type { CaseSummary } from '@muster/contracts';
import { idInWords } from '@muster/procedures/words';
import type { IncidentEventName } from '../../record/domain/incident-event.ts';

const CAME: Readonly<Partial<Record<string, string>>> = {
  IncidentAssessed: 'a verdict',
  IncidentRejected: 'a verdict',
  AssignmentOffered: 'an offer',
  AssignmentAccepted: 'an acceptance',
  AssignmentDeclined: 'a decline',
  AssignmentUnderstood: 'a confirmation of the brief',
  AssignmentProgressed: 'word that somebody was under way or on scene',
  ActionCompleted: 'the result of an action',
  AssignmentEnded: 'the end of an assignment',
} satisfies Partial<Record<IncidentEventName, string>>;

const countOf = (entries: readonly object[]): number =>
  entries.reduce(
    (sum, entry) => sum + ('count' in entry && typeof entry.count === 'number' ? entry.count : 1),
    0,
  );

const inWords = (summary: CaseSummary): Readonly<Record<string, string>> => {
  const { times, targets, deviations, ...rest } = summary;
  const met = countOf(targets.filter((target) => target.met));
  return {
    ...Object.fromEntries(Object.entries(times).map(([name, at]) => [TIMES[name] ?? name, at])),
    'targets met': `${met} of ${countOf(targets)}`,
    deviations: String(countOf(deviations)),
    'people assigned': String(rest.peopleAssigned),
    'offers declined': String(rest.offersDeclined),
    'offers without answer': String(rest.offersExpired),
    validity: idInWords(rest.validity),
    priority: rest.priority ?? 'none',
    type: idInWords(rest.incidentType),
    'people who handled it': String(rest.handledBy?.length ?? 0),
  };
};

const TIMES: Readonly<Record<string, string>> = {
  assessedAt: 'time of the verdict',
  firstOfferedAt: 'time of the first offer',
  firstAcceptedAt: 'time of the first acceptance',
  firstUnderstoodAt: 'time of the first confirmed brief',
  firstOnSceneAt: 'time of the first arrival',
  resolvedAt: 'time of the resolution',
};

const changes = (was: CaseSummary, is: CaseSummary): string[] => {
  const [before, after] = [inWords(was), inWords(is)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    if (before[name] === after[name]) return [];
    return [
      name.startsWith('time of') ? name : `${name} ${after[name] ?? 'none'}, not ${before[name] ?? 'none'}`,
    ];
  });
};

const PROCEDURE = 'the procedure by which the path is judged';

export const correctionInWords = (kinds: readonly string[], was: CaseSummary, is: CaseSummary): string => {
  const came = [...new Set(kinds.map((kind) => CAME[kind] ?? 'other news'))].join(', ') || PROCEDURE;
  const changed = changes(was, is).join('; ') || 'the grades of deviations';
  return `Came after the closing: ${came}. Changed: ${changed}.`.slice(0, 500);
};
