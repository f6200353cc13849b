import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import validate from 'asl-validator';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { clockMachine } from '../../infra/constructs/clock-machine.ts';
import { SETTLED_BY_SWEEP } from '../../infra/constructs/lost-clocks.ts';
import { resourcesOf } from './synthesis.ts';

const problemsOf = (definition: unknown): string[] => {
  const { isValid, errors } = validate(definition);
  return isValid ? [] : errors.map((error) => JSON.stringify(error));
};

test('the clock is valid Amazon States Language', () => {
  expect(problemsOf(clockMachine)).toEqual([]);
});

test('a machine that leads nowhere is found', () => {
  const { Wait } = clockMachine.States;
  const broken = { ...clockMachine, States: { ...clockMachine.States, Wait: { ...Wait, Next: 'Nowhere' } } };
  expect(problemsOf(broken)).not.toEqual([]);
});

test('the clock waits, asks once and ends: two transitions, and a history that cannot fill', () => {
  const { StartAt, States } = clockMachine;
  expect([StartAt, States.Wait.Next, Object.keys(States)]).toEqual(['Wait', 'Ask', ['Wait', 'Ask']]);
  expect(States.Ask.End).toBe(true);
  expect(States.Wait.Timestamp).toBe('{% $states.input.wakeAt %}');
});

const Rule = z.object({
  EventPattern: z.looseObject({ 'detail-type': z.array(z.string()) }),
  Targets: z.array(z.looseObject({ InputPath: z.string().optional(), RetryPolicy: z.unknown().optional() })),
});

test('ClockSet starts the machine with the event’s data, not for replays and not long after its time', () => {
  const rules = resourcesOf('main', 'monitoring', 'AWS::Events::Rule').map(({ Properties }) =>
    Rule.parse(Properties),
  );
  const [rule] = rules.filter(({ EventPattern }) => EventPattern['detail-type'].includes('ClockSet'));
  expect(rule).toMatchObject({
    EventPattern: {
      source: ['muster.monitoring'],
      'detail-type': ['ClockSet'],
      'replay-name': [{ exists: false }],
    },
    Targets: [{ InputPath: '$.detail.data', RetryPolicy: { MaximumEventAgeInSeconds: 300 } }],
  });
});

test('the sweep runs each minute, whatever became of the clocks', () => {
  const schedules = resourcesOf('main', 'monitoring', 'AWS::Scheduler::Schedule');
  const ofSweep = schedules.filter(({ Properties }) =>
    JSON.stringify(Properties['Target']).includes('sweep'),
  );
  expect(ofSweep).toHaveLength(1);
  expect(ofSweep[0]?.Properties).toMatchObject({
    ScheduleExpression: 'rate(1 minute)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
  });
});

test('the alarm for lost clocks listens for the very line that the sweep writes', () => {
  const sweep = join(import.meta.dirname, '../../services/monitoring/src/settlement/sweep-records.ts');
  const filters = resourcesOf('main', 'monitoring', 'AWS::Logs::MetricFilter');
  expect(readFileSync(sweep, 'utf8')).toContain(`log.warn('${SETTLED_BY_SWEEP}'`);
  expect(filters.map(({ Properties }) => Properties['FilterPattern'])).toContain(
    `{ $.message = "${SETTLED_BY_SWEEP}" }`,
  );
});
