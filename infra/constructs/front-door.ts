import {
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { SignIn } from './sign-in.ts';
import { A_MINUTE, ExplainedAlarm } from './explained-alarm.ts';

const apiUrl = ({ publicAddress }: Stage, api: HttpApi): string =>
  publicAddress.at === 'emulator' && publicAddress.emulator === 'ministack'
    ? `${publicAddress.endpoint}/_aws/execute-api/${api.apiId}/$default`
    : api.apiEndpoint;

/**
 * The one HTTP API and who may pass. Each service adds its own routes; its stage comes after them. Whatever shows it in a
 * browser is of one origin with it, so the API has no CORS.
 */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, tell }: { stage: Stage; tell: ITopic }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Muster' });
    this.url = apiUrl(stage, this.api);
    new ExplainedAlarm(this, 'Failing', {
      metric: this.api.metricServerError({ period: A_MINUTE, statistic: 'Sum' }),
      atLeast: 5,
      subject: 'API',
      trouble: 'errors',
      ifItFails: {
        whoIsHurt: 'Callers, agents and responders whose requests end in an error.',
        whatToDo: 'Find the route in the access log by status, then the Lambda’s log by request id.',
      },
      tell,
    });
  }

  /** Lets in who signed in by one of the pool's clients; given back as other stacks know it. */
  admit({ issuer, clients }: SignIn): IHttpRouteAuthorizer {
    const { authorizerId } = new HttpAuthorizer(this, 'Users', {
      httpApi: this.api,
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: issuer,
      jwtAudience: clients.map(({ userPoolClientId }) => userPoolClientId),
    });
    return HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'UsersOfServices', {
      authorizerId,
      authorizerType: 'JWT',
    });
  }
}
