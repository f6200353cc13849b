import type { HttpApi, IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { ServiceName } from '@muster/core';
import type { Stage } from '../stages.ts';
import type { OpenRoutes } from './api-stage.ts';
import type { CursorKey } from './cursor-key.ts';
import type { MailStore } from './mail-store.ts';

/** What every service takes from the platform. */
export interface Platform {
  readonly bus: IEventBus;
  readonly api: HttpApi;
  readonly authorizer: IHttpRouteAuthorizer;
  readonly userPool: IUserPool;
  readonly openRoutes: OpenRoutes;
  readonly alarms: ITopic;
  readonly mail: MailStore;
  readonly cursorKey: CursorKey;
  /** What programs call and sign: API Gateway itself, so that nothing stands between a caller and the store. */
  readonly apiUrl: string;
  /** What a browser opens: links in mails, pages, the console. */
  readonly publicUrl: string;
}

export type HandlerCode = (service: ServiceName | 'platform', handler: string) => Code;

export interface ServiceProps {
  readonly stage: Stage;
  readonly platform: Platform;
  readonly code: HandlerCode;
}
