import { describe, expect, test } from 'vitest';
import { MOST_LOOKS } from '@muster/core';
import * as z from 'zod';
import { events } from '@muster/contracts';
import { subscriptions as dispatch } from '@muster/dispatch/subscriptions';
import { subscriptions as intake } from '@muster/intake/subscriptions';
import { subscriptions as monitoring } from '@muster/monitoring/subscriptions';
import { subscriptions as review } from '@muster/review/subscriptions';
import { subscriptions as triage } from '@muster/triage/subscriptions';
import { RETURNED_MAIL } from '@muster/runtime/messaging/mail-tags';
import { serviceParts } from '../../infra/outputs.ts';
import { handlerOf, referred, resourcesOf, type Resource } from './synthesis.ts';

const heard: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  intake: { ...intake, 'on-returned-mail': RETURNED_MAIL },
  triage,
  dispatch: { ...dispatch, 'on-returned-mail': RETURNED_MAIL },
  monitoring,
  review: { ...review, 'on-returned-mail': RETURNED_MAIL },
};
const Rule = z.object({
  EventPattern: z.looseObject({ source: z.array(z.string()), 'detail-type': z.array(z.string()) }),
  Targets: z.tuple([z.object({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) })]),
});
const Queue = z.object({
  RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.int() }),
  VisibilityTimeout: z.int(),
  DelaySeconds: z.int().default(0),
});
const Mapping = z.looseObject({ EventSourceArn: z.unknown(), FunctionName: z.unknown() });

/** Every way from the bus to a Lambda in a stack: rule → queue → Lambda, with what happens to failures. */
const ways = (service: (typeof serviceParts)[number]) => {
  const of = (type: string) => resourcesOf('main', service, type);
  return of('AWS::Events::Rule').map(({ Properties }) => {
    const { EventPattern, Targets } = Rule.parse(Properties);
    const target = referred(Targets[0].Arn);
    const queue = of('AWS::SQS::Queue').find(({ id }) => id === target);
    const mapping = of('AWS::Lambda::EventSourceMapping').find(
      (one) => queue && referred(one.Properties['EventSourceArn']) === queue.id,
    );
    const lambda = of('AWS::Lambda::Function').find(
      ({ id }) => mapping && referred(mapping.Properties['FunctionName']) === id,
    );
    return {
      pattern: EventPattern,
      undelivered: referred(Targets[0].DeadLetterConfig.Arn),
      queue,
      mapping,
      lambda,
    };
  });
};

/** A watch checks three times; a redaction looks again until the text comes back no more. */
const triesOf = (lambda: Resource | undefined): number => {
  if (isWatch(lambda)) return 3;
  return lambda && handlerOf(lambda) === 'monitoring/redact' ? MOST_LOOKS : 5;
};

const isWatch = (lambda: Resource | undefined): boolean =>
  lambda !== undefined && handlerOf(lambda).endsWith('/on-handover');

describe.each(serviceParts)('%s', (service) => {
  const queues = Object.entries(heard[service] ?? {});
  const found = ways(service).filter(({ queue }) => queue !== undefined);

  test('the rules are exactly what its subscriptions name', () => {
    const rules = found.map(({ pattern, lambda }) => [lambda && handlerOf(lambda), pattern['detail-type']]);
    const named = queues.map(([queue, names]) => [`${service}/${queue}`, [...names].sort()]);
    expect(Object.fromEntries(rules)).toEqual(Object.fromEntries(named));
    expect(rules).toHaveLength(named.length);
  });

  test('a rule takes each event from the service that says it', () => {
    for (const { pattern } of found) {
      if (pattern.source.includes('aws.ses')) continue;
      const said = Object.values(events).filter(({ name }) => pattern['detail-type'].includes(name));
      expect(pattern.source).toEqual([...new Set(said.map(({ source }) => `muster.${source}`))].sort());
    }
  });

  test('failures are partial, and end in a dead-letter queue with an alarm', () => {
    const alarmed = resourcesOf('main', service, 'AWS::CloudWatch::Alarm').flatMap(({ Properties }) =>
      z
        .array(z.object({ Name: z.string(), Value: z.unknown() }))
        .parse(Properties['Dimensions'] ?? [])
        .map(({ Value }) => referred(Value)),
    );
    for (const { queue, mapping, undelivered, lambda } of found) {
      const { RedrivePolicy } = Queue.parse(queue?.Properties);
      expect(Mapping.parse(mapping?.Properties)).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(RedrivePolicy.maxReceiveCount).toBe(triesOf(lambda));
      expect(referred(RedrivePolicy.deadLetterTargetArn)).toBe(undelivered);
      expect(alarmed).toContain(undelivered);
    }
  });

  test('a consumer knows the dead-letter queue of its own queue, where it sets poison aside', () => {
    const Lambda = z.object({
      Environment: z.object({ Variables: z.looseObject({ DEAD_LETTERS_URL: z.unknown() }) }),
    });
    for (const { undelivered, lambda } of found) {
      const { Variables } = Lambda.parse(lambda?.Properties).Environment;
      expect(referred(Variables.DEAD_LETTERS_URL)).toBe(undelivered);
    }
  });

  test('a message stays hidden for six times as long as its consumer may take', () => {
    for (const { queue, lambda } of found) {
      const { VisibilityTimeout } = Queue.parse(queue?.Properties);
      expect(VisibilityTimeout).toBe(6 * z.int().parse(lambda?.Properties['Timeout']));
    }
  });
});

test('an acknowledgement is checked every 30 s: of a report by intake, of a verdict by triage', () => {
  const watches = serviceParts.flatMap((service) => ways(service).filter(({ lambda }) => isWatch(lambda)));
  expect(watches.map(({ pattern }) => pattern['detail-type'])).toEqual([
    ['IncidentReported'],
    ['IncidentAssessed'],
  ]);
  for (const { queue } of watches) {
    expect(Queue.parse(queue?.Properties)).toMatchObject({ DelaySeconds: 30, VisibilityTimeout: 30 });
  }
});

test('nothing else waits before it is taken', () => {
  const others = serviceParts.flatMap((service) => ways(service).filter(({ lambda }) => !isWatch(lambda)));
  const delays = others.flatMap(({ queue }) => (queue ? [Queue.parse(queue.Properties).DelaySeconds] : []));
  expect(new Set(delays)).toEqual(new Set([0]));
});

test('of SES’s events each service gets only the returned mails of its own and of this stage', () => {
  const returned = serviceParts.flatMap((service) =>
    ways(service)
      .filter(({ pattern }) => pattern.source.includes('aws.ses'))
      .map(({ pattern, lambda }) => [lambda && handlerOf(lambda), JSON.stringify(pattern['detail'])]),
  );
  expect(returned).toEqual([
    ['intake/on-returned-mail', expect.stringContaining('"muster-service":["intake"]')],
    ['dispatch/on-returned-mail', expect.stringContaining('"muster-service":["dispatch"]')],
    ['review/on-returned-mail', expect.stringContaining('"muster-service":["review"]')],
  ]);
  for (const [, detail] of returned) expect(detail).toMatch(/"ses:configuration-set":\[\{"Fn::ImportValue"/);
  const [destination] = resourcesOf('main', 'platform', 'AWS::SES::ConfigurationSetEventDestination');
  expect(destination?.Properties).toMatchObject({
    EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint'] },
  });
  expect(JSON.stringify(destination?.Properties)).toContain(':event-bus/default');
  const [sender] = resourcesOf('main', 'platform', 'AWS::SES::EmailIdentity');
  expect(sender?.Properties).toHaveProperty('ConfigurationSetAttributes.ConfigurationSetName');
});

const Gathered = z.object({ MaximumBatchingWindowInSeconds: z.int().default(0) });

test('only monitoring collects events, for a second: nobody’s notification waits for others', () => {
  const windows = serviceParts.flatMap((service) =>
    ways(service).flatMap(({ lambda, mapping }): [string, number][] => {
      if (!lambda || !mapping) return [];
      const { MaximumBatchingWindowInSeconds: seconds } = Gathered.parse(mapping.Properties);
      return seconds === 0 ? [] : [[handlerOf(lambda), seconds]];
    }),
  );
  expect(windows).toEqual([['monitoring/on-events', 1]]);
});

test('a consumer that notifies people, starts clocks or publishes again gets no replay', () => {
  const live = serviceParts.flatMap((service) =>
    ways(service)
      .filter(({ pattern }) => JSON.stringify(pattern['replay-name']) === '[{"exists":false}]')
      .map(({ lambda, pattern }) => (lambda ? handlerOf(lambda) : pattern['detail-type'].join())),
  );
  expect(live.sort()).toEqual([
    'ClockSet',
    'dispatch/notifier',
    'dispatch/on-deadlines',
    'dispatch/on-events',
    'intake/on-handover',
    'intake/on-letters',
    'triage/on-handover',
  ]);
});
