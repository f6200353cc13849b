import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { expect, test } from 'vitest';
import { IncidentId, plusSeconds, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { cause } from '@muster/test/support/sample-aggregate';
import {
  GivenUpImprovementMail,
  UnsentImprovementMail,
  checkDueImprovements,
} from '../../src/improvement/check-due-improvements.ts';
import { changeAction } from '../../src/improvement/change-action.ts';
import { putOffCheck } from '../../src/improvement/domain/take-up.ts';
import { listImprovements, readImprovement } from '../../src/improvement/read-improvement.ts';
import { takeUpAction } from '../../src/improvement/take-up-action.ts';
import { closedEvent, closing, useReview } from '../support/review.ts';
import { CHECK, DAY, NOW, given } from './improvement.ts';

const { ses, mails, fresh } = useReview();
const { improvementId } = given();

/** An action on twenty-five cases of which ten were accepted in time, and so many of twenty-five in the check window. */
const takenUp = async (after: number, exercise = false) => {
  const review = await fresh(NOW);
  const { deps, clock, recordClosed } = review;
  const close = async (closedAt: Instant, quick: boolean, isExercise = false) => {
    const incidentId = IncidentId.parse(newId('inc'));
    const { times } = closing.case;
    const firstOfferedAt = times.firstOfferedAt ?? times.reportedAt;
    const summary = {
      ...closing.case,
      times: { ...times, firstAcceptedAt: plusSeconds(firstOfferedAt, quick ? 20 : 21) },
    };
    await recordClosed(closedEvent({ incidentId, closedAt, case: summary }, isExercise));
  };
  for (let number = 1; number <= 25; number += 1) {
    await close(plusSeconds(NOW, -number * DAY), number <= 10);
    await close(plusSeconds(CHECK, -number * DAY), number <= after, exercise);
  }
  const take = () => takeUpAction(deps, given(), cause('take-up', { at: clock.now() }));
  const sweep = () => checkDueImprovements(deps, cause(newId('req'), { at: clock.now() }));
  const state = async () => (await deps.improvements.load(improvementId)).state;
  const until = (at: Instant, seconds = 0) =>
    clock.pass((Date.parse(at) - Date.parse(clock.now())) / 1000 + seconds);
  return { ...review, take, sweep, state, until };
};
const subjects = async () => (await mails()).map(({ subject, to }) => `${String(to)}: ${subject}`);

test('it is reminded, checked on its date and told to owner and lead, each once, however often the schedule rings', async () => {
  const { take, sweep, state, until } = await takenUp(20);
  expect(await take()).toMatchObject({ state: { known: { met: 10, of: 25, share: 0.4 } } });
  expect(await take()).toMatchObject({ how: 'already-done' });
  expect(await sweep()).toEqual({ told: 0 });
  until(CHECK, -6 * DAY);
  expect(await sweep()).toEqual({ told: 2 });
  expect(await sweep()).toEqual({ told: 0 });
  until(CHECK, 1);
  await Promise.allSettled([sweep(), sweep()]);
  expect(await sweep()).toEqual({ told: 0 });
  expect(await state()).toMatchObject({
    status: 'checked',
    dueMails: [],
    results: [{ verdict: 'worked', lateSeconds: 0, before: { met: 10, of: 25 }, after: { met: 20, of: 25 } }],
  });
  const sent = (await mails()).map(({ subject }) => subject);
  expect(sent.filter((one) => one === 'Improvement to be checked soon: Accept in time')).toHaveLength(2);
  expect(sent.filter((one) => one === 'Improvement checked, worked: Accept in time')).toHaveLength(2);
  expect(sent).toHaveLength(4);
});

test('an action that did nothing is told as that, with both figures', async () => {
  const { take, sweep, state, until } = await takenUp(11);
  await take();
  until(CHECK, 1);
  await sweep();
  expect((await state())?.results).toMatchObject([{ verdict: 'no-effect' }]);
  const text = (await mails()).find(({ subject }) => subject?.includes('no effect shown'))?.text ?? '';
  expect(text).toContain('before 40 % (10 of 25');
  expect(text).toContain('after 44 % (11 of 25');
});

test('after an outage the check is made late, over the time that was planned, and says so', async () => {
  const { take, sweep, state, until } = await takenUp(20);
  await take();
  until(CHECK, 10 * DAY);
  await sweep();
  expect((await state())?.results).toMatchObject([
    { verdict: 'worked', lateSeconds: 10 * DAY, after: { to: CHECK, of: 25 } },
  ]);
});

test('exercises alone are no cases', async () => {
  const { take, sweep, state, until } = await takenUp(25, true);
  await take();
  until(CHECK, 1);
  await sweep();
  expect((await state())?.results).toMatchObject([{ verdict: 'too-few-cases', after: { of: 0 } }]);
});

test('a check that is put off is made at its later date alone, and the lead is told', async () => {
  const { deps, take, sweep, state, until } = await takenUp(20);
  await take();
  const checkAt = plusSeconds(CHECK, 7 * DAY);
  await changeAction(deps, improvementId, { teams: ['north'] }, cause('off', { at: NOW }), (improvement) =>
    putOffCheck(improvement, { checkAt, because: 'Too little snow' }, 'lead', NOW),
  );
  expect(await sweep()).toEqual({ told: 1 });
  until(CHECK, 1);
  await sweep();
  expect((await state())?.results).toEqual([]);
  until(checkAt, 1);
  await sweep();
  expect((await state())?.results).toHaveLength(1);
  expect((await subjects()).some((one) => one.includes('check put off: Accept in time'))).toBe(true);
});

test('a mail that is refused for good calls the alarm once; the other is told and the result stands', async () => {
  const { take, sweep, state, until } = await takenUp(20);
  await take();
  const refusal = Object.assign(new Error('refused'), {
    name: 'MessageRejected',
    $metadata: { httpStatusCode: 400 },
  });
  ses.on(SendEmailCommand).rejectsOnce(refusal).resolves({ MessageId: 'provider' });
  until(CHECK, 1);
  await expect(sweep()).rejects.toThrow(GivenUpImprovementMail);
  expect(await sweep()).toEqual({ told: 0 });
  expect(await state()).toMatchObject({ status: 'checked', dueMails: [] });
});

test('a mail that is not taken for now is tried again until it is', async () => {
  const { take, sweep, state, until } = await takenUp(20);
  await take();
  const busy = Object.assign(new Error('busy'), {
    name: 'TooManyRequestsException',
    $metadata: { httpStatusCode: 429 },
  });
  ses.on(SendEmailCommand).rejects(busy);
  until(CHECK, 1);
  await expect(sweep()).rejects.toThrow(UnsentImprovementMail);
  expect((await state())?.results).toHaveLength(1);
  ses.on(SendEmailCommand).resolves({ MessageId: 'provider' });
  expect((await sweep()).told).toBeGreaterThanOrEqual(2);
  expect((await state())?.dueMails).toEqual([]);
});

test("another team's action is as if it were not there", async () => {
  const { deps, take } = await takenUp(20);
  await take();
  expect(await readImprovement(deps, improvementId, ['south'])).toMatchObject({
    refusal: { rule: 'improvement-not-found' },
  });
  expect((await listImprovements(deps, 'south', { limit: 10 })).items).toEqual([]);
  expect((await listImprovements(deps, 'north', { limit: 10 })).items).toHaveLength(1);
});
