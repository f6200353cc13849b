import { expect, test } from 'vitest';
import * as z from 'zod';
import { PlainText } from '@muster/core';
import type { Route } from '@muster/runtime/http/routes';
import { routeTables } from '../../infra/bundling/api-document.ts';

/** Every text of a schema, with where it stands. */
const textsIn = (schema: z.core.$ZodType, at: string): { at: string; text: z.ZodType }[] => {
  const { def } = schema._zod;
  const inner = (of: unknown, step = ''): { at: string; text: z.ZodType }[] =>
    of instanceof z.ZodType ? textsIn(of, at + step) : [];
  const field = (name: string): unknown => Reflect.get(def, name);
  switch (def.type) {
    case 'string':
      return schema instanceof z.ZodType ? [{ at, text: schema }] : [];
    case 'object':
      return Object.entries(z.record(z.string(), z.unknown()).parse(field('shape'))).flatMap(([name, of]) =>
        inner(of, `/${name}`),
      );
    case 'array':
      return inner(field('element'), '/*');
    case 'record':
      return [...inner(field('keyType'), '/key'), ...inner(field('valueType'), '/*')];
    case 'union':
      return z
        .array(z.unknown())
        .parse(field('options'))
        .flatMap((of) => inner(of));
    case 'pipe':
      return inner(field('in'));
    default:
      return inner(field('innerType'));
  }
};

const routes = routeTables.flatMap(({ routes: all }) => Object.entries<Route>(all));
const texts = routes.flatMap(([operation, { body }]) => (body ? textsIn(body, operation) : []));

/** Texts that are no prose and are checked where they are used. */
const elsewhere = new Set([
  'createSource/secret',
  'changeSource/secret',
  'genericEvent/type',
  'genericEvent/data/caller/sender',
  'genericEvent/data/caller/name',
  'genericEvent/data/place/zone',
]);
const prose = texts.filter(({ at }) => !elsewhere.has(at));

const long = ' and so on, at some length';
const odd = ['gas \ud83d leak', 'gas\u0000', '\u202egas', 'gas\u001b[2J'].flatMap((text) => [
  text,
  text + long,
]);
const unseen = ['\u200b', '\u2060 \ufeff', ' \n', '\u202e'];
const isOdd = (text: string): boolean =>
  !text.isWellFormed() || /[\p{Control}\u202a-\u202e]/u.test(text.replaceAll(/[\n\t]/g, ''));

test('there are texts in many commands, and the ones that are let off exist', () => {
  expect(prose.length).toBeGreaterThan(30);
  const names = texts.map(({ at }) => at);
  expect([...elsewhere].filter((at) => !names.includes(at))).toEqual([]);
});

test('no text of a command keeps a character that nobody sees or that breaks a store: it is made visible or refused', () => {
  const kept = prose.flatMap(({ at, text }) =>
    odd.flatMap((given) => {
      const { data } = text.safeParse(given);
      return typeof data === 'string' && isOdd(data) ? [`${at}: ${JSON.stringify(data)}`] : [];
    }),
  );
  expect(kept).toEqual([]);
});

test('a text of a command that nobody can see counts as none', () => {
  const taken = prose.flatMap(({ at, text }) =>
    unseen.flatMap((given) => {
      const { success, data } = text.safeParse(given);
      return success && data !== '' ? [`${at}: ${JSON.stringify(given)}`] : [];
    }),
  );
  expect(taken).toEqual([]);
});

/** Texts of several lines. Whatever else a command holds is one line: names, titles, places, subjects. */
const manyLines = new Set([
  'createContact/caller/words',
  'classifyContact/because',
  'logComplaint/words',
  'logComplaint/outcomeWanted',
  'assessComplaint/words',
  'assessComplaint/outcomeWanted',
  'extendComplaint/because',
  'pauseComplaint/because',
  'recordFinding/because',
  'recordFinding/remedy',
  'recordFinding/lesson',
  'openSecondStage/because',
  'closeComplaint/because',
  'changeLetter/text',
  'reportIncident/summary',
  'startExercise/summary',
  'saveDraft/summary',
  'saveDraft/separateBecause',
  'saveDraft/because',
  'saveUnsent/text',
  'saveUnsent/words',
  'saveUnsent/outcomeWanted',
  'correctIncident/summary',
  'correctIncident/because',
  'reportIncident/separateBecause',
  'createSource/greeting',
  'changeSource/greeting',
  'genericEvent/data/summary',
  'answerQuestion/note',
  'overrideDecision/reason',
  'createProcedure/questions/*/why',
  'createProcedure/plans/*/roles/*/responsibilities/*/text',
  'saveProcedure/questions/*/why',
  'saveProcedure/plans/*/roles/*/responsibilities/*/text',
  'createAssignments/picks/*/reason',
  'reportAssignmentStatus/reason',
  'recordActionResult/result/reason',
  'changeResource/because',
  'resolveIncident/note',
  'closeIncident/note',
  'closeIncident/override/reason',
  'noteIncident/text',
  'writeIncidentReview/facts/*',
  'writeIncidentReview/helped/*',
  'writeIncidentReview/hindered/*',
  'writeIncidentReview/decisions/*',
  'writeIncidentReview/actions/*',
  'takeUpImprovement/finding',
  'takeUpImprovement/action',
  'changeImprovement/action',
  'proposeSupportPlan/need',
  'proposeSupportPlan/remarks/*/says',
  'proposeSupportPlan/terms/goal',
  'amendSupportPlan/terms/goal',
  'recordDisagreement/view',
  'recordDisagreement/nextStep',
  'recordSupportSession/says',
  'addPrivateNote/text',
  'closeSupportPlan/says',
  'addCompetenceEvidence/text',
  'addCompetenceEvidence/question',
  'addCompetenceEvidence/answer',
  'giveCriterionVerdict/because',
  'orderRedaction/text',
  'orderRedaction/reason',
]);

const breaks = ['\n', '\r', '\t', '\u0000', '\u007f', '\u0085', '\u2028', '\u2029', '\u202e', '\u2066'];
const bases = ['Plant room', 'https://example.com/plant', 'someone@example.com', 'plant-room'];
const broken = bases.flatMap((base) =>
  breaks.flatMap((one) => [`${base.slice(0, -2)}${one}${base.slice(-2)}`, base + one, one + base]),
);

/** What such a field keeps although it would break a line. */
const keptOf = (text: z.ZodType): string[] =>
  broken.flatMap((given) => {
    const { data } = text.safeParse(given);
    return typeof data === 'string' && breaks.some((one) => data.includes(one)) ? [JSON.stringify(data)] : [];
  });

test('every text of a command is one line, in which no character breaks the line, or is named here as several', () => {
  const kept = prose.flatMap(({ at, text }) =>
    manyLines.has(at) ? [] : keptOf(text).map((one) => `${at}: ${one}`),
  );
  expect(kept).toEqual([]);
  expect([...manyLines].filter((at) => !prose.some((one) => one.at === at))).toEqual([]);
});

test('a field that nobody thought about is found', () => {
  expect(keptOf(z.string().max(200))).not.toEqual([]);
  expect(keptOf(PlainText(200))).not.toEqual([]);
});
