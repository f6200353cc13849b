import { expect, test } from 'vitest';
import { CompetenceRecordId, decided } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore, Table, type AggregateKind } from '@muster/store';
import { useEngine } from '@muster/test/support/engine';
import { listsAtOnce } from '@muster/test/support/lists-at-once';
import { cause } from '@muster/test/support/sample-aggregate';
import { competenceRecordKind } from '../../src/competence/store.ts';
import { requireReview } from '../../src/incident-reviews/domain/incident-review.ts';
import { reviewDueAfter } from '../../src/incident-reviews/require-incident-review.ts';
import { incidentReviewKind } from '../../src/incident-reviews/store.ts';
import { takeUpImprovement } from '../../src/improvement/domain/take-up.ts';
import { improvementKind } from '../../src/improvement/store.ts';
import { openLesson } from '../../src/lessons/domain/lesson.ts';
import { lessonKind } from '../../src/lessons/store.ts';
import { supportPlanKind } from '../../src/support/store.ts';
import { NOW, given } from '../improvement/improvement.ts';
import { proposed } from '../support-plans/plan.ts';
import { closing } from '../support/review.ts';

const engine = useEngine();

/** A kind as it was kept before December 2026: overwritten, with its lists in the row of its state. */
const overwritten = <S>({ kind, schema, listed }: AggregateKind<S>): AggregateKind<S> => ({
  kind,
  schema,
  saysWhoChanged: true,
  indexes: (state) => listed?.(state).indexes ?? {},
});

/** Saves a state in the older form, reads it by the present one, and saves it once more. */
const expectGoesOn = async <S>(kind: AggregateKind<S>, state: S) => {
  const client = listsAtOnce(engine.client(), engine.client());
  const table = new Table({ client, name: await engine.table('review') });
  const [before, now] = [new AggregateStore(table, overwritten(kind)), new AggregateStore(table, kind)];
  const list = kind.listed?.(state).indexes.gsi1?.pk ?? '';
  const listed = async () => (await now.query('gsi1', list)).items.map((one) => one.version);
  await before.decide('one', cause('first'), () => decided(state, []));
  const [was, is, first] = [await before.load('one'), await now.load('one'), await listed()];
  await now.decide('one', cause('second'), () => decided(state, []));
  const { version, state: saved } = await now.load('one');
  return { was, is, lists: [first, await listed()], version, saved };
};

const stateOf = <S>(decision: { readonly ok: boolean; readonly state?: S }): S => {
  if (decision.state === undefined) throw new Error('the rule allows it');
  return decision.state;
};

const source = {
  kind: 'incident-review',
  incidentId: closing.incidentId,
  reference: closing.case.reference,
} as const;
const lesson = { lessonId: newId('les'), team: 'north', source, says: 'A card', openedAt: NOW };
const record = {
  ...{ recordId: CompetenceRecordId.parse(newId('cmp')), person: 'agent', name: 'Nadia', team: 'north' },
  ...{ frameworkId: 'unit-320', version: 1, openedAt: NOW, openedBy: 'agent', assessed: [] },
};

test.each([
  ['support plan', () => expectGoesOn(supportPlanKind, proposed())],
  [
    'action to improve',
    () =>
      expectGoesOn(improvementKind, stateOf(takeUpImprovement(given(), { met: 10, of: 25 }, 'lead', NOW))),
  ],
  [
    'incident’s review',
    () =>
      expectGoesOn(
        incidentReviewKind,
        stateOf(requireReview(undefined, closing, reviewDueAfter(closing.closedAt))),
      ),
  ],
  ['lesson', () => expectGoesOn(lessonKind, stateOf(openLesson(undefined, lesson)))],
  ['competence record', () => expectGoesOn(competenceRecordKind, record)],
] as const)('an older %s is read as it was, goes on, and stands in its list once', async (_, goesOn) => {
  const { was, is, lists, version, saved } = await goesOn();
  expect(is).toEqual(was);
  expect([version, saved]).toEqual([2, is.state]);
  expect(lists).toEqual([[1], [1]]);
});
