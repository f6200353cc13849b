import { Duration } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { UserRole } from '@muster/contracts';
import { TOKEN_MINUTES } from '../operate/token-minutes.ts';
import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';

const FIRST_PASSWORD_DAYS = 3;

/** The people of the control room: a user pool with a group per role, and the client that signs them in. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly firstAdmin: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(FIRST_PASSWORD_DAYS),
      },
      userInvitation: {
        emailSubject: 'Your sign-in to Muster',
        emailBody: `You are the user {username} of Muster. Your first password is {####} and it is good for ${FIRST_PASSWORD_DAYS} days: choose one of your own as you sign in.`,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      removalPolicy: stage.removal,
    });
    for (const groupName of UserRole.options) this.pool.addGroup(groupName, { groupName });
    this.client = this.pool.addClient('Desk', {
      authFlows: { userSrp: true, adminUserPassword: true, userPassword: stage.signIn === 'password' },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(TOKEN_MINUTES),
      refreshTokenValidity: Duration.hours(13),
    });
    this.firstAdmin = `npm run admin -- invite YOUR_ADDRESS --stage ${stage.name}`;
    acknowledge(this.pool, {
      'AwsSolutions-COG2':
        'An authenticator is offered to everyone and is the organisation’s to demand: on a shift a lost phone must not shut an agent out.',
      'AwsSolutions-COG8':
        'Threat protection is a paid plan per user; the organisation buys it where it wants it.',
    });
  }
}
