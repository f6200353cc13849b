import { Stack } from 'aws-cdk-lib';
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

const publicUrl = (stage: Stage, api: HttpApi): string => {
  const { publicAddress } = stage;
  switch (publicAddress.at) {
    case 'api-gateway':
      return api.apiEndpoint;
    case 'own-domain':
      return publicAddress.url;
    case 'emulator':
      return publicAddress.emulator === 'ministack'
        ? `${publicAddress.endpoint}/_aws/execute-api/${api.apiId}/$default`
        : api.apiEndpoint;
  }
};

/**
 * The one HTTP API and who may pass. Each service adds its own routes; its stage comes after them. Whatever shows it in a
 * browser is of the same origin, that of `publicUrl`, so the API has no CORS.
 */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  readonly authorizer: IHttpRouteAuthorizer;
  /** The one address that mails, signatures, pages and outputs name; nothing else makes one. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, props: { stage: Stage; signIn: SignIn; tell: ITopic }) {
    super(scope, id);
    const { stage, signIn, tell } = props;
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Muster' });
    this.publicUrl = publicUrl(stage, this.api);
    this.authorizer = this.#authorizer(signIn);
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

  #authorizer({ pool, client }: SignIn): IHttpRouteAuthorizer {
    const { authorizerId } = new HttpAuthorizer(this, 'Users', {
      httpApi: this.api,
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: `https://cognito-idp.${Stack.of(this).region}.${Stack.of(this).urlSuffix}/${pool.userPoolId}`,
      jwtAudience: [client.userPoolClientId],
    });
    return HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'UsersOfServices', {
      authorizerId,
      authorizerType: 'JWT',
    });
  }
}
