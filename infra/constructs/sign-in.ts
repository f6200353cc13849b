import { Duration } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { UserRole } from '@muster/contracts';
import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';

const firstAdmin = (pool: string): string => {
  const user = `--user-pool-id ${pool} --username admin`;
  const email = 'Name=email,Value=YOUR_ADDRESS Name=email_verified,Value=true';
  return (
    `aws cognito-idp admin-create-user ${user} --user-attributes ${email}` +
    ` && aws cognito-idp admin-add-user-to-group ${user} --group-name admin`
  );
};

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
        tempPasswordValidity: Duration.days(3),
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
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(13),
    });
    this.firstAdmin = firstAdmin(this.pool.userPoolId);
    acknowledge(this.pool, {
      'AwsSolutions-COG2':
        'An authenticator is offered to everyone and is the organisation’s to demand: on a shift a lost phone must not shut an agent out.',
      'AwsSolutions-COG8': 'See COG3: the plan is the organisation’s to buy.',
      'AwsSolutions-COG3':
        'Threat protection is a paid plan per user; the organisation switches it on where it wants it.',
    });
  }
}
