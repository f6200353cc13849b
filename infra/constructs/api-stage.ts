import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage, type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Limit, OpenTo, Stage } from '../stages.ts';

/** The routes that need no user's token, by their key, with what they ask for instead. Each service adds its own. */
export type OpenRoutes = Map<string, OpenTo>;

/** No path and no query: they may hold a responder's token. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  refusal: '$context.authorizer.error',
});

/** The one stage of the HTTP API: its log and its limits. Made after every route, as it names those that are open. */
export class ApiStage extends Construct {
  constructor(scope: Construct, id: string, props: { stage: Stage; api: HttpApi; open: OpenRoutes }) {
    super(scope, id);
    const { stage, api, open } = props;
    const { throttle, retentionDays, removal } = stage;
    const logGroup = new LogGroup(this, 'Access', { retention: retentionDays.logs, removalPolicy: removal });
    const made = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: new AccessLogFormat(accessLog),
      },
    });
    const { defaultChild } = made.node;
    if (!(defaultChild instanceof CfnStage)) throw new TypeError('a stage of an HTTP API is no CfnStage');
    const settings = ({ rate, burst }: Limit) => ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst });
    defaultChild.routeSettings = Object.fromEntries(
      [...open].map(([key, to]) => [key, settings(throttle.open[to])]),
    );
  }
}
