import { Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ServiceName } from '@muster/core';
import { Clock } from './clock.ts';
import { DeadLetters } from './dead-letters.ts';
import { Handler } from './handler.ts';
import { LineAlarm } from './line-alarm.ts';
import { LostClocks } from './lost-clocks.ts';
import { Refusals } from './refusals.ts';
import { Relay } from './relay.ts';
import { Subscription } from './subscription.ts';
import { A_MINUTE } from './explained-alarm.ts';

export interface DashboardStacks {
  readonly name: string;
  readonly api: HttpApi;
  /** Those that no service is in, such as the platform. */
  readonly others: readonly Stack[];
  /** In the order in which an incident flows through them. */
  readonly services: Readonly<Record<ServiceName, Stack>>;
}

const of = <Kind extends object>(stack: Stack, kind: abstract new (...props: never[]) => Kind): Kind[] =>
  stack.node.findAll().filter((one): one is typeof one & Kind => one instanceof kind);

const worst = { period: A_MINUTE, statistic: 'Maximum' } as const;
const sum = { period: A_MINUTE, statistic: 'Sum' } as const;

/** The dashboard is 24 wide. */
const graph = (title: string, width: number, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, width, height: 6, left, right, leftYAxis: { min: 0 }, rightYAxis: { min: 0 } });

const alarms = ({ others, services }: DashboardStacks): IWidget =>
  new AlarmStatusWidget({
    title: 'Alarms',
    width: 24,
    height: 5,
    alarms: [...others, ...Object.values(services)].flatMap((stack) => of(stack, Alarm)),
  });

const requests = ({ api }: DashboardStacks): IWidget[] => [
  graph(
    'API: requests, and answers of 400 and 500',
    8,
    [api.metricCount({ ...sum, label: 'requests' })],
    [api.metricClientError({ ...sum, label: '4xx' }), api.metricServerError({ ...sum, label: '5xx' })],
  ),
  graph(
    'API: latency, ms',
    8,
    ['p50', 'p99'].map((statistic) => api.metricLatency({ period: A_MINUTE, statistic, label: statistic })),
  ),
];

/** Webhooks received, and of those the refused and the failed. */
const webhooks = ({ services: { intake } }: DashboardStacks): IWidget => {
  const received = of(intake, Handler).filter(({ node }) => node.id === 'webhook');
  const failed = of(intake, LineAlarm).filter(({ node }) => node.scope === received[0]);
  return graph(
    'Webhooks',
    8,
    received.map((one) => one.metricInvocations({ ...sum, label: 'received' })),
    [
      ...of(intake, Refusals).map(({ metric }) => metric.with({ ...sum, statistic: 'n', label: 'refused' })),
      ...failed.map(({ metric }) => metric.with({ label: 'failed' })),
    ],
  );
};

/** How long the oldest event waits in each queue, and how often its Lambdas fail. */
const flow = ([name, stack]: [string, Stack]): IWidget =>
  graph(
    `${name}: oldest event, s; errors`,
    4,
    of(stack, Subscription).map(({ queue, subject }) =>
      queue.metricApproximateAgeOfOldestMessage({ ...worst, label: subject }),
    ),
    of(stack, Handler).map((one) => one.metricErrors({ ...sum, label: `${one.node.id} errors` })),
  );

const deadLetters = (services: readonly [string, Stack][]): IWidget =>
  graph(
    'Dead letters',
    4,
    services.flatMap(([name, stack]) =>
      of(stack, DeadLetters).map((queue) =>
        queue.metricApproximateNumberOfMessagesVisible({
          ...worst,
          label: `${name} ${queue.subject} ${queue.trouble}`,
        }),
      ),
    ),
  );

const relays = (services: readonly [string, Stack][]): IWidget => {
  const each = services.flatMap(([name, stack]) =>
    of(stack, Relay).map(({ handler }) => ({ name, handler })),
  );
  return graph(
    'Relays: behind, ms; errors',
    8,
    each.map(({ name, handler }) => handler.metric('IteratorAge', { ...worst, label: name })),
    each.map(({ name, handler }) => handler.metricErrors({ ...sum, label: `${name} errors` })),
  );
};

const clocks = ({ services: { monitoring } }: DashboardStacks): IWidget =>
  graph(
    'Clocks: late, ms; failed',
    8,
    [
      ...of(monitoring, Clock).map(({ lateness }) => lateness.with({ ...worst, label: 'by the clock' })),
      ...of(monitoring, LostClocks).map(({ metric }) => metric.with({ ...worst, label: 'by the sweep' })),
    ],
    of(monitoring, Clock).map(({ machine }) => machine.metricFailed({ ...sum, label: 'failed' })),
  );

/** SES counts for the whole account and region. */
const mails = (): IWidget => {
  const counted = (metricName: string, label: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, label, period: Duration.minutes(5), statistic: 'Sum' });
  return graph(
    'Mails of this account',
    8,
    [counted('Send', 'sent'), counted('Delivery', 'delivered')],
    [counted('Bounce', 'bounced'), counted('Complaint', 'complained of'), counted('Reject', 'refused')],
  );
};

const heading = `**Muster**: how incidents flow, from left to right.
An alarm's text says who is hurt and what to do; infra/ALARMS.md lists them all.`;

/** The rows of the dashboard, top down: what is wrong, what comes in, where it waits, what carries it. */
export const overview = (overseen: DashboardStacks): IWidget[][] => {
  const services = Object.entries(overseen.services);
  return [
    [new TextWidget({ markdown: `${heading} Stage \`${overseen.name}\`.`, width: 24, height: 2 })],
    [alarms(overseen)],
    [webhooks(overseen), ...requests(overseen)],
    [...services.map(flow), deadLetters(services)],
    [relays(services), clocks(overseen), mails()],
  ];
};
