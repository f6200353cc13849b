import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, type IEventBus, Match } from 'aws-cdk-lib/aws-events';
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { eventSource } from '@muster/contracts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { CursorKey } from '../constructs/cursor-key.ts';
import { FrontDoor } from '../constructs/front-door.ts';
import { Handler } from '../constructs/handler.ts';
import { MailStore } from '../constructs/mail-store.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { HandlerCode, Platform } from '../constructs/platform.ts';
import { ReplyBounce } from '../constructs/reply-bounce.ts';
import { SignIn } from '../constructs/sign-in.ts';
import { ConsoleSite } from '../constructs/console-site.ts';
import { DOCUMENT_PATH } from '../platform/api-docs.ts';
import { ApiDocsEnv } from '../platform/env.ts';
import { PAGE_PATH } from '../platform/page.ts';
import type { Stage } from '../stages.ts';

export interface PlatformStackProps extends StackProps {
  readonly stage: Stage;
  readonly code: HandlerCode;
}

/** What the console's files stand in and are told. */
export interface ConsoleDoor {
  readonly site: ConsoleSite;
  readonly issuer: string;
  readonly clientId: string;
  readonly signInUrl: string;
}

/** By password alone, and only where Cognito answers at the page's own origin, to which its policy keeps it. */
const signsInOnPage = ({ signIn, publicAddress }: Stage): boolean =>
  signIn === 'password' && publicAddress.at === 'emulator' && publicAddress.emulator === 'ministack';

/** What the services share: bus, API, users, alarms, mail. */
export class PlatformStack extends Stack {
  readonly platform: Platform;
  readonly console: ConsoleDoor | undefined;

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const alarms = new AlarmTopic(this, 'Alarms', stage);
    const bus = this.#bus(stage);
    const mail = new MailStore(this, 'Mail', stage);
    const replies = stage.without['reply-bounce'] === undefined && new ReplyBounce(this, 'Replies', stage);
    const signIn = new SignIn(this, 'SignIn', stage);
    const door = new FrontDoor(this, 'FrontDoor', { stage, tell: alarms });
    this.console = stage.without.console === undefined ? this.#console(stage, door, signIn) : undefined;
    this.platform = {
      bus,
      alarms,
      mail,
      cursorKey: new CursorKey(this, 'CursorKey', stage),
      api: door.api,
      authorizer: door.admit(signIn),
      userPool: signIn.pool,
      openRoutes: new Map(),
      apiUrl: door.url,
      publicUrl: this.console?.site.url ?? door.url,
    };
    this.#apiDocs(props, signIn);
    writeOutputs(this, 'platform', {
      ApiUrl: this.platform.apiUrl,
      PublicUrl: this.platform.publicUrl,
      ApiId: door.api.apiId,
      UserPoolId: signIn.pool.userPoolId,
      ClientId: signIn.desk.userPoolClientId,
      ConsoleClientId: this.console?.clientId ?? 'none',
      SignInUrl: this.console?.signInUrl ?? 'none',
      DistributionId: this.console?.site.distribution.distributionId ?? 'none',
      DistributionDomain: this.console?.site.distribution.distributionDomainName ?? 'none',
      BusName: bus.eventBusName,
      MailBucket: mail.bucket.bucketName,
      AlarmTopicArn: alarms.topicArn,
      MailDnsRecords: mail.dnsRecords,
      ReplyRuleSet: replies ? replies.ruleSet : 'none',
      FirstAdmin: signIn.firstAdmin,
    });
  }

  /** One origin for browsers, and the sign-in that sends them back there. */
  #console(stage: Stage, { api }: FrontDoor, signIn: SignIn): ConsoleDoor {
    const signInUrl = signIn.addPages(stage);
    const site = new ConsoleSite(this, 'Site', { stage, api, signInUrl });
    const { userPoolClientId: clientId } = signIn.addConsole(site.url, stage);
    return { site, issuer: signIn.issuer, clientId, signInUrl };
  }

  /** Given back as other stacks know it. */
  #bus({ without, retentionDays }: Stage): IEventBus {
    const bus = new EventBus(this, 'Bus');
    if (without['event-archive'] === undefined) {
      bus.archive('Archive', {
        description: 'Every event of Muster, to be replayed to a consumer that lost some.',
        eventPattern: { source: Match.prefix(eventSource('')) },
        retention: Duration.days(retentionDays.events),
      });
    }
    const { eventBusArn, eventBusName } = bus;
    return EventBus.fromEventBusAttributes(this, 'BusOfServices', {
      eventBusArn,
      eventBusName,
      eventBusPolicy: '',
    });
  }

  /** The API document, the page that shows it, and the answer for paths that no service has. */
  #apiDocs({ stage, code }: PlatformStackProps, signIn: SignIn) {
    const { alarms, api, apiUrl, openRoutes } = this.platform;
    const docs = new Handler(this, 'api-docs', {
      stage,
      service: 'platform',
      code: code('platform', 'api-docs'),
      tell: alarms,
      env: ApiDocsEnv,
      environment: {
        API_URL: apiUrl,
        SIGN_IN_CLIENT: signsInOnPage(stage) ? signIn.desk.userPoolClientId : '',
      },
      ifItFails: {
        whoIsHurt: 'Nobody at work; people who build on the API and read its document.',
        whatToDo: 'Read its log; the last deployment is the likely cause.',
      },
    });
    const integration = new HttpLambdaIntegration('api-docs-calls', docs, { scopePermissionToRoute: false });
    const routes = {
      ReadDocument: HttpRouteKey.with(DOCUMENT_PATH, HttpMethod.GET),
      ReadPage: HttpRouteKey.with(PAGE_PATH, HttpMethod.GET),
      ReadPageFile: HttpRouteKey.with(`${PAGE_PATH}/{file}`, HttpMethod.GET),
      Elsewhere: HttpRouteKey.DEFAULT,
    };
    for (const [id, routeKey] of Object.entries(routes)) {
      const route = new HttpRoute(this, id, { httpApi: api, integration, routeKey });
      openRoutes.set(routeKey.key, 'public');
      acknowledge(route, { 'AwsSolutions-APIG4': 'The document, its page and the 404 are for everyone.' });
    }
  }
}
