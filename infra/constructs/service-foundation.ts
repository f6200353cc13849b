import { Duration, Stack } from 'aws-cdk-lib';
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { EventName } from '@muster/contracts';
import type { ServiceName } from '@muster/core';
import { AcknowledgementEnv, KeeperEnv } from '@muster/runtime/aws/env';
import { ACKNOWLEDGEMENT_CHECKS, SECONDS_BETWEEN_CHECKS } from '@muster/runtime/messaging/acknowledgement';
import { isList, routeKey, type RouteTable } from '@muster/runtime/http/routes';
import { acknowledge } from './acknowledge.ts';
import { Handler, type HandlerNeeds } from './handler.ts';
import type { ServiceProps } from './platform.ts';
import type { ServiceOutputs } from '../outputs.ts';
import { LineAlarm, lineMetric } from './line-alarm.ts';
import { Relay } from './relay.ts';
import { MonitoredSchedule } from './schedule.ts';
import { ServiceTable } from './service-table.ts';
import type { Answering, Consumer, SavesConsumer, Subscribed } from './service-needs.ts';
import { StreamReader } from './stream-reader.ts';
import { EventRule, ReturnedMailRule, Subscription, VISIBILITY_FACTOR } from './subscription.ts';
import type { IfItFails } from './explained-alarm.ts';

const provenBy = {
  signature: 'The sender proves itself by a signature over the exact bytes, which the handler checks.',
  'responder-token': 'The responder proves itself by the signed token in the path, which the handler checks.',
  public: 'Meant for everyone.',
} as const;

const faultyRequests = FilterPattern.all(
  FilterPattern.stringValue('$.message', '=', 'request'),
  FilterPattern.numberValue('$.status', '>=', 500),
);

type Subscriptions = Readonly<Record<string, readonly EventName[]>>;

/** What every service has: table, relay, its part of the API, its queues. A stack says only what differs. */
export class ServiceFoundation extends Construct {
  readonly table: ServiceTable;
  readonly relay: Relay;
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #deadLetters = new Map<string, IQueue>();
  readonly #service: ServiceName;
  readonly #props: ServiceProps;

  /** `appended`: the kinds whose states are appended to the table; `listed`: those whose rows in lists the relay puts. */
  constructor(
    scope: Construct,
    service: ServiceName,
    props: ServiceProps,
    { appended, listed }: { readonly appended?: readonly string[]; readonly listed?: readonly string[] } = {},
  ) {
    super(scope, 'Service');
    this.#service = service;
    this.#props = props;
    this.table = new ServiceTable(this, 'Store', props.stage, appended);
    if (appended !== undefined) this.#keepLiving();
    this.relay = new Relay(this, 'Relay', { ...props, service, table: this.table, listed });
    for (const [name, queue] of Object.entries(this.relay.deadLetters)) this.addDeadLetters(name, queue);
  }

  get tableName(): string {
    return this.table.table.tableName;
  }

  /** The environment of every Lambda that saves rows. */
  get tableEnvironment(): { readonly TABLE_NAME: string; readonly RETENTION_DAYS: string } {
    const days = this.#props.stage.retentionDays.records[this.#service];
    return { TABLE_NAME: this.tableName, RETENTION_DAYS: `${days}` };
  }

  /** The Lambda of the handler file of that name, which loads and saves aggregates. */
  handler<Env extends z.ZodObject>(name: string, needs: HandlerNeeds<Env>): Handler {
    const handler = this.#lambda(name, needs);
    this.table.grantReadAndSave(handler, needs.kinds);
    if (needs.lists) this.table.grantList(handler);
    return handler;
  }

  /** The Lambda that answers a route table, and its routes: with a user's token where the route names roles. */
  serve<Env extends z.ZodObject>(table: RouteTable, needs: Answering<Env>): Handler {
    const { api, authorizer, cursorKey, openRoutes } = this.#props.platform;
    const handler = this.handler(table.lambda, needs);
    if (Object.values(table.routes).some(isList)) cursorKey.giveTo(handler);
    this.#watchFaults(handler, needs);
    const integration = new HttpLambdaIntegration(`${table.lambda}-calls`, handler, {
      scopePermissionToRoute: false,
    });
    for (const [operation, { method, path, auth }] of Object.entries(table.routes)) {
      const route = new HttpRoute(this, operation, {
        httpApi: api,
        integration,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        ...(typeof auth === 'string' ? {} : { authorizer }),
      });
      if (typeof auth !== 'string') continue;
      openRoutes.set(routeKey({ method, path }), auth);
      acknowledge(route, { 'AwsSolutions-APIG4': provenBy[auth] });
    }
    return handler;
  }

  #watchFaults(
    handler: Handler,
    { ifItFails, faultsCountedWith: countedWith }: Answering<z.ZodObject>,
  ): void {
    const counted = { handler, lines: faultyRequests, name: 'faults', countedWith };
    if (countedWith !== undefined) {
      lineMetric('Faults', counted);
      return;
    }
    const tell = this.#props.platform.alarms;
    new LineAlarm(handler, 'Faults', { ...counted, trouble: 'faults', ifItFails, tell });
  }

  /** One queue of the service's subscriptions, and the Lambda of the same name behind it. */
  on<H extends Subscriptions, Env extends z.ZodObject>(
    subscriptions: H,
    queue: keyof H & string,
    needs: Consumer<Env>,
  ): Handler {
    const handler = this.handler(queue, needs);
    this.#subscribe(subscriptions, queue, handler, needs);
    return handler;
  }

  /** A queue that Lambdas of the service feed, with a delay of their choice, and the Lambda of the same name behind it. */
  onOwnQueue<Env extends z.ZodObject>(
    name: string,
    needs: HandlerNeeds<Env>,
  ): { readonly handler: Handler; readonly subscription: Subscription } {
    const handler = this.handler(name, needs);
    const subscription = new Subscription(this, `${name}-from-own`, {
      handler,
      ifItFails: needs.ifItFails,
      tell: this.#props.platform.alarms,
    });
    this.#subscriptions.set(name, subscription);
    this.addDeadLetters(name, subscription.deadLetters);
    return { handler, subscription };
  }

  /** Checks that the service's own events were acknowledged, and has the relay publish them again if not. */
  watchAcknowledgements<H extends Subscriptions>(
    subscriptions: H,
    queue: keyof H & string,
    ifItFails: IfItFails,
  ): Handler {
    const { functionArn, functionName } = this.relay.handler;
    const handler = this.#lambda(queue, {
      env: AcknowledgementEnv,
      environment: { TABLE_NAME: this.tableName, RELAY_NAME: functionName },
      timeoutSeconds: SECONDS_BETWEEN_CHECKS / VISIBILITY_FACTOR,
      ifItFails,
    });
    this.table.grantRead(handler);
    this.table.grantFindSave(this.relay.handler);
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }),
    );
    const retries = { tries: ACKNOWLEDGEMENT_CHECKS, delaySeconds: SECONDS_BETWEEN_CHECKS };
    this.#subscribe(subscriptions, queue, handler, { replays: 'refused', ifItFails, retries });
    return handler;
  }

  /**
   * A Lambda that gets what the service saves, besides the relay: for what is shown at once and can be read again.
   * A service has one at most; another throws StreamTakenError.
   */
  onSaves<Env extends z.ZodObject>(name: string, needs: SavesConsumer<Env>): Handler {
    const handler = this.#lambda(name, needs);
    const reader = new StreamReader(this, `${name}-from-stream`, {
      handler,
      table: this.table,
      rows: needs.rows,
      giveUpAfter: Duration.minutes(needs.giveUpAfterMinutes),
      ifItFails: needs.ifItFails,
      tell: this.#props.platform.alarms,
    });
    this.addDeadLetters(`${name}-on-failure`, reader.deadLetters);
    return handler;
  }

  /** The queue and Lambda for the service's mails that come back, where SES tells of them. */
  onReturnedMail<Env extends z.ZodObject>(needs: HandlerNeeds<Env>): Handler | undefined {
    const { alarms, mail } = this.#props.platform;
    const returns = mail.returns?.configurationSetName;
    if (returns === undefined) return undefined;
    const queue = 'on-returned-mail';
    const handler = this.handler(queue, needs);
    const subscription = new Subscription(this, `${queue}-from-ses`, {
      ruleIn: (scope) => new ReturnedMailRule(scope, 'Rule', { service: this.#service, returns }),
      handler,
      ifItFails: needs.ifItFails,
      tell: alarms,
    });
    this.#subscriptions.set(queue, subscription);
    this.addDeadLetters(queue, subscription.deadLetters);
    return handler;
  }

  /** The daily Lambda without which what lives for longer than the retention time would be lost. */
  #keepLiving() {
    const tell = this.#props.platform.alarms;
    const hurt = {
      whoIsHurt: `Nobody yet: in weeks, ${this.#service} forgets what was open for longer than its retention time.`,
      whatToDo: `Read the log of ${this.#service}’s keeper and fix the cause: each run goes on where one failed.`,
    };
    const handler = this.#lambda('keeper', {
      env: KeeperEnv,
      environment: this.tableEnvironment,
      timeoutSeconds: 900,
      ifItFails: hurt,
    });
    this.table.grantKeep(handler);
    new MonitoredSchedule(this, 'Keep', {
      interval: Duration.days(1),
      description: 'Keeps what lives from expiring.',
      handler,
      ifItStops: hurt,
      tell,
    });
  }

  #lambda<Env extends z.ZodObject>(name: string, needs: HandlerNeeds<Env>): Handler {
    const { code, platform, stage } = this.#props;
    return new Handler(this, name, {
      ...needs,
      stage,
      service: this.#service,
      code: code(this.#service, name),
      tell: platform.alarms,
    });
  }

  #subscribe(subscriptions: Subscriptions, queue: string, handler: Handler, needs: Subscribed) {
    const { alarms, bus } = this.#props.platform;
    const subscription = new Subscription(this, `${queue}-from-bus`, {
      ruleIn: (scope) =>
        new EventRule(scope, 'Rule', { bus, names: subscriptions[queue] ?? [], replays: needs.replays }),
      handler,
      retries: needs.retries,
      batching: needs.batching,
      ifItFails: needs.ifItFails,
      tell: alarms,
    });
    this.#subscriptions.set(queue, subscription);
    this.addDeadLetters(queue, subscription.deadLetters);
  }

  /** Names a queue where failures of this service wait, for the output `DeadLetterUrls`. */
  addDeadLetters(name: string, queue: IQueue) {
    this.#deadLetters.set(name, queue);
  }

  /** What every service's stack says of itself. */
  outputs(): ServiceOutputs {
    const urls = (queues: Iterable<readonly [string, IQueue]>) =>
      Stack.of(this).toJsonString(
        Object.fromEntries([...queues].map(([name, { queueUrl }]) => [name, queueUrl])),
      );
    return {
      TableName: this.tableName,
      RelayName: this.relay.handler.functionName,
      QueueUrls: urls([...this.#subscriptions].map(([name, { queue }]) => [name, queue])),
      DeadLetterUrls: urls(this.#deadLetters),
    };
  }
}
