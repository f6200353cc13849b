import { Duration, Token } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import type { Stage } from '../stages.ts';
import { acknowledge, acknowledgeResource, TRACES } from './acknowledge.ts';
import type { Kinds } from './service-table.ts';
import { A_MINUTE, type IfItFails, ExplainedAlarm } from './explained-alarm.ts';
import { isTraced, type TraceDecision } from './tracing.ts';

/** The variables that a schema demands: one forgotten, or one too many, does not compile. */
export type EnvironmentOf<Env extends z.ZodObject> = { readonly [Name in keyof z.input<Env>]: string };

export interface HandlerNeeds<Env extends z.ZodObject> {
  readonly env: Env;
  readonly environment: EnvironmentOf<Env>;
  readonly ifItFails: IfItFails;
  readonly timeoutSeconds?: number;
  /** Where another stack knows it by name alone; absent: CloudFormation names it. */
  readonly functionName?: string;
  /** It queries rows of its service's table, and does not only read single ones. */
  readonly lists?: boolean;
  /** The only kinds of rows that it may read and save; absent: all of its service's. */
  readonly kinds?: Kinds;
  /** Its reserved concurrency; without it, it shares what the account has left. */
  readonly mostAtOnce?: number;
  /** Absent: Lambda itself. */
  readonly tracedBy?: TraceDecision;
}

export interface HandlerProps<Env extends z.ZodObject> extends HandlerNeeds<Env> {
  /** Its name in logs, and as the actor of what it decides. */
  readonly service: string;
  readonly code: lambda.Code;
  readonly stage: Stage;
  readonly tell: ITopic;
}

const checkValues = (path: string, env: z.ZodObject, environment: Readonly<Record<string, string>>) => {
  const settled = Object.entries(environment).filter(([, value]) => !Token.isUnresolved(value));
  const { error } = env.partial().safeParse(Object.fromEntries(settled));
  if (error) throw new RangeError(`The environment of ${path} does not fit: ${error.message}`);
};

/** One Lambda with its log group, a role that may write only there, and an alarm on its errors. */
export class Handler extends lambda.Function {
  readonly ownRole: Role;

  constructor(scope: Construct, id: string, props: HandlerProps<z.ZodObject>) {
    const {
      code,
      environment,
      functionName,
      ifItFails,
      mostAtOnce,
      stage,
      tell,
      timeoutSeconds = 10,
    } = props;
    const isReserved = mostAtOnce !== undefined && stage.without['reserved-concurrency'] === undefined;
    const traced = isTraced(stage, props.tracedBy ?? 'lambda');
    checkValues(`${scope.node.path}/${id}`, props.env, environment);
    const logGroup = new LogGroup(scope, `${id}-logs`, {
      retention: stage.retentionDays.logs,
      removalPolicy: stage.removal,
    });
    const role = new Role(scope, `${id}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      code,
      environment: {
        ...environment,
        POWERTOOLS_SERVICE_NAME: props.service,
        ...(stage.caFile !== undefined && { NODE_EXTRA_CA_CERTS: stage.caFile }),
      },
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: 512,
      ...(isReserved && { reservedConcurrentExecutions: mostAtOnce }),
      ...(functionName !== undefined && { functionName }),
      timeout: Duration.seconds(timeoutSeconds),
      ...(traced && { tracing: lambda.Tracing.ACTIVE }),
      logGroup,
      role,
    });
    this.ownRole = role;
    this.addToRolePolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    new ExplainedAlarm(this, 'Errors', {
      metric: this.metricErrors({ period: A_MINUTE }),
      atLeast: 1,
      subject: id,
      trouble: 'errors',
      ifItFails,
      tell,
    });
    if (traced) acknowledgeResource(role, '*', TRACES);
    else this.#passTracesOn();
    acknowledge(this, {
      'Serverless-LambdaDLQ':
        'Its caller waits for the answer and keeps what failed: API, queue, stream, state machine, next run.',
    });
  }

  /** Said in the template, so that a stage that traced it stops; CDK's own way would also grant to send traces. */
  #passTracesOn(): void {
    const { defaultChild } = this.node;
    if (!(defaultChild instanceof lambda.CfnFunction)) throw new TypeError('a Lambda is no CfnFunction');
    defaultChild.tracingConfig = { mode: lambda.Tracing.PASS_THROUGH };
    acknowledge(this, {
      'Serverless-LambdaTracing': 'Lambda would trace nearly every call, which costs more than the call.',
    });
  }
}
