import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import {
  AnswersEnv,
  DispatchApiEnv,
  DispatchEnv,
  NotifierSettings,
  type NotifierEnv,
  RedactEnv,
  ResponderEnv,
  UsersEnv,
} from '@muster/dispatch/env';
import { answers, api, responder, users } from '@muster/dispatch/routes';
import { subscriptions } from '@muster/dispatch/subscriptions';
import { acknowledge } from '../constructs/acknowledge.ts';
import { CarrierAccount } from '../constructs/carrier-account.ts';
import type { Handler } from '../constructs/handler.ts';
import { MonitoredSchedule } from '../constructs/schedule.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { ServiceProps } from '../constructs/platform.ts';
import { addRedactor } from '../constructs/redactor.ts';
import { ServiceFoundation } from '../constructs/service-foundation.ts';

/** What is said through a link changes an assignment, its person and its mobilisation. */
const RESPONSE = ['ASSIGNMENT', 'MOBILISATION', 'RESOURCE'];

/** All that is done about users; the pool's passwords, clients and settings stay out of reach. */
const USER_POOL_ACTIONS = [
  'AdminAddUserToGroup',
  'AdminCreateUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminRemoveUserFromGroup',
  'AdminUpdateUserAttributes',
  'AdminUserGlobalSignOut',
  'CreateGroup',
  'ListUsers',
].map((action) => `cognito-idp:${action}`);

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** Resources, mobilisations, assignments, notifications and the responders' pages. */
export class DispatchStack extends Stack {
  readonly redact: Handler;

  constructor(scope: Construct, id: string, props: StackProps & ServiceProps) {
    super(scope, id, props);
    const { platform, stage } = props;
    const dispatch = new ServiceFoundation(this, 'dispatch', props, {
      appended: ['ASSIGNMENT', 'MOBILISATION', 'NOTIFICATION'],
    });
    const linkKey = this.#linkKey(props);
    const carrier = new CarrierAccount(this, 'Carrier', stage, platform.apiUrl);
    const environment = dispatch.tableEnvironment;
    const settings = { env: DispatchEnv, environment };
    const link = {
      ...environment,
      LINK_KEY_SECRET: linkKey.secretArn,
      HOME_ZONE: stage.homeZone,
      CONTROL_ROOM_PHONE: stage.controlRoomPhone,
    };

    const answering = dispatch.serve(api, {
      env: DispatchApiEnv,
      environment: { ...environment, HOME_ZONE: stage.homeZone },
      lists: true,
      ifItFails: {
        whoIsHurt: 'Dispatchers who cannot send people or record what they report.',
        whatToDo:
          'Read the logs of dispatch’s api and users; send people by telephone and record it afterwards.',
      },
    });
    this.#users(dispatch, props, answering);
    const pages = dispatch.serve(responder, {
      env: ResponderEnv,
      environment: link,
      kinds: { read: RESPONSE, saved: RESPONSE },
      mostAtOnce: stage.mostAtOnce.responder,
      ifItFails: {
        whoIsHurt: 'Responders who cannot open their brief, accept or report, by link, text or key.',
        whatToDo: 'Read the logs of responder and answers; ring everyone who is offered or under way.',
      },
    });
    const answerer = dispatch.serve(answers, {
      env: AnswersEnv,
      environment: {
        ...link,
        CARRIER_SECRET: carrier.environment.CARRIER_SECRET,
        CALLBACK_URL: carrier.environment.CALLBACK_URL,
      },
      kinds: {
        read: [...RESPONSE, 'NOTIFICATION', 'PHONE'],
        saved: [...RESPONSE, 'NOTIFICATION'],
      },
      mostAtOnce: stage.mostAtOnce.answers,
      faultsCountedWith: pages,
      ifItFails: {
        whoIsHurt: 'Responders whose answer by text or by key is not recorded.',
        whatToDo:
          'Read the log of answers; ring everyone who is offered and has not answered, and record it.',
      },
    });
    carrier.grantRead(answerer);
    dispatch.on(subscriptions, 'on-events', {
      ...settings,
      lists: true,
      replays: 'refused',
      ifItFails: {
        whoIsHurt: 'Callers whose incident has a verdict, but for whom nobody is sent.',
        whatToDo: 'Send people by hand on the incident, fix the cause, then redrive the queue.',
      },
    });
    dispatch.on(subscriptions, 'on-deadlines', {
      ...settings,
      lists: true,
      replays: 'refused',
      ifItFails: {
        whoIsHurt: 'Callers whose responder did not answer: the next one is not asked.',
        whatToDo: 'Assign the next person by hand, fix the cause, then redrive the queue.',
      },
    });
    const seeker = dispatch.handler('seek-again', {
      ...settings,
      lists: true,
      timeoutSeconds: 50,
      ifItFails: {
        whoIsHurt: 'Callers whose incident nobody was left for, though somebody’s shift has begun since.',
        whatToDo: 'Read the log of seek-again; send people by hand on the incidents that are short of them.',
      },
    });
    new MonitoredSchedule(this, 'SeekAgain', {
      interval: Duration.minutes(stage.sweepMinutes.places),
      description: 'Looks again for people for the places that nobody was left for.',
      handler: seeker,
      ifItStops: {
        whoIsHurt: 'Callers whose incident nobody was left for: whoever comes on shift is not asked.',
        whatToDo:
          'See that the schedule is enabled and may run seek-again; send people by hand to what is short of them.',
      },
      tell: platform.alarms,
    });
    dispatch.onReturnedMail({
      ...settings,
      ifItFails: {
        whoIsHurt: 'People whose brief came back: nobody rings them or asks the next one.',
        whatToDo: 'Ring who is offered and has not answered, fix the cause, then redrive the queue.',
      },
    });
    const telling = {
      env: NotifierSettings,
      environment: {
        ...link,
        ...carrier.environment,
        MAIL_BUCKET: platform.mail.bucket.bucketName,
        MAIL_FROM: platform.mail.from,
        PUBLIC_URL: platform.publicUrl,
      },
      timeoutSeconds: 20,
    };
    const notifier = dispatch.on(subscriptions, 'notifier', {
      ...telling,
      lists: true,
      replays: 'refused',
      ifItFails: {
        whoIsHurt: 'People who are chosen and do not know it.',
        whatToDo:
          'Ring who is offered, look at SES’s account, the carrier’s and the reason in the log, then redrive the queue.',
      },
    });
    const next = dispatch.onOwnQueue('next-channel', {
      ...telling,
      ifItFails: {
        whoIsHurt: 'People who have not seen their brief and are not rung.',
        whatToDo:
          'Ring who is offered and has not answered, look at the carrier’s account and the reason in the log, then redrive the queue.',
      },
    });
    for (const handler of [notifier, next.handler]) {
      next.subscription.grantFeed(handler, 'NEXT_CHANNEL_URL' satisfies keyof NotifierEnv);
      platform.mail.grantSend(handler, 'dispatch');
      carrier.grantRead(handler);
    }
    for (const handler of [pages, notifier, next.handler, answerer]) {
      handler.addToRolePolicy(
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [linkKey.secretArn] }),
      );
    }
    this.redact = addRedactor(dispatch, 'dispatch', {
      read: ['MOBILISATION', 'NOTIFICATION'],
      rewritten: ['ASSIGNMENT', 'CORRECTION', 'MOBILISATION'],
      env: RedactEnv,
      environment: { ...environment, MAIL_BUCKET: platform.mail.bucket.bucketName },
    });
    platform.mail.grantRedact(this.redact, 'dispatch');
    writeOutputs(this, 'dispatch', {
      ...dispatch.outputs(),
      LinkKeySecret: linkKey.secretArn,
      CarrierSecret: carrier.secretArn,
    });
  }

  /** The one Lambda with rights on the user pool. Of the table it reads the organisation's names. */
  #users(dispatch: ServiceFoundation, { platform, stage }: ServiceProps, answering: Handler) {
    const ours = stage.without['first-passwords'] !== undefined;
    const handler = dispatch.serve(users, {
      env: UsersEnv,
      environment: {
        ...dispatch.tableEnvironment,
        HOME_ZONE: stage.homeZone,
        USER_POOL_ID: platform.userPool.userPoolId,
        FIRST_PASSWORDS: ours ? 'by-us' : 'by-the-pool',
      },
      kinds: { read: ['ORGANISATION'], saved: [] },
      timeoutSeconds: 25,
      faultsCountedWith: answering,
      ifItFails: {
        whoIsHurt: 'Admins who cannot invite people or take rights away.',
        whatToDo: 'Read the log of dispatch’s users; until then use npm run admin.',
      },
    });
    handler.addToRolePolicy(
      new PolicyStatement({ actions: USER_POOL_ACTIONS, resources: [platform.userPool.userPoolArn] }),
    );
  }

  /** Letters and digits, 64 of them, are base64 as they stand: a key of 48 bytes. */
  #linkKey({ stage }: ServiceProps): Secret {
    const secret = new Secret(this, 'LinkKey', {
      description: 'Signs the links of responders.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: 'k1' }),
        generateStringKey: 'key',
        excludeCharacters: PUNCTUATION,
        passwordLength: 64,
      },
      removalPolicy: stage.removal,
    });
    acknowledge(secret, {
      'AwsSolutions-SMG4':
        'A key change makes open links die unless the old key stays beside it: done by hand, see README.',
    });
    return secret;
  }
}
