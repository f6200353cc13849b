import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { UserRole } from '@muster/contracts';
import { TOKEN_MINUTES } from '../operate/token-minutes.ts';
import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';

const FIRST_PASSWORD_DAYS = 3;

/** Where the console sends a person back to once signed in, and once signed out. */
export const CALLBACK_PATH = '/signed-in';
export const SIGNED_OUT_PATH = '/';

const SESSION = {
  preventUserExistenceErrors: true,
  accessTokenValidity: Duration.minutes(TOKEN_MINUTES),
  refreshTokenValidity: Duration.hours(13),
};

/** The people of the control room: a user pool with a group per role, and the clients that sign them in. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly desk: UserPoolClient;
  readonly clients: UserPoolClient[];
  readonly issuer: string;
  readonly firstAdmin: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        disabled_because: new StringAttribute({ mutable: true, maxLen: 400 }),
        last_change: new StringAttribute({ mutable: true, maxLen: 400 }),
      },
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
    this.desk = this.pool.addClient('Desk', {
      ...SESSION,
      authFlows: { userSrp: true, adminUserPassword: true, userPassword: stage.signIn === 'password' },
      disableOAuth: true,
    });
    this.clients = [this.desk];
    const { region, urlSuffix } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.${urlSuffix}/${this.pool.userPoolId}`;
    this.firstAdmin = `npm run admin -- invite YOUR_ADDRESS --stage ${stage.name}`;
    acknowledge(this.pool, {
      'AwsSolutions-COG2':
        'An authenticator is offered to everyone and is the organisation’s to demand: on a shift a lost phone must not shut an agent out.',
      'AwsSolutions-COG8':
        'Threat protection is a paid plan per user; the organisation buys it where it wants it.',
    });
  }

  /** Cognito's own pages for signing in. Gives their origin, which the emulator answers at its own address. */
  addPages({ name, publicAddress, signInPrefix }: Stage): string {
    const domain = this.pool.addDomain('Pages', {
      cognitoDomain: { domainPrefix: signInPrefix ?? `muster-${name}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    return publicAddress.at === 'emulator' ? publicAddress.endpoint : domain.baseUrl();
  }

  /** The client of the console at an address: a code with PKCE and no secret, for a browser cannot keep one. */
  addConsole(url: string, stage: Stage): UserPoolClient {
    const client = this.pool.addClient('Console', {
      ...SESSION,
      authFlows: { userSrp: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      generateSecret: false,
      enableTokenRevocation: true,
      idTokenValidity: SESSION.accessTokenValidity,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${url}${CALLBACK_PATH}`],
        logoutUrls: [`${url}${SIGNED_OUT_PATH}`],
      },
    });
    this.clients.push(client);
    if (stage.without['login-branding'] === undefined) {
      new CfnManagedLoginBranding(this, 'Look', {
        userPoolId: this.pool.userPoolId,
        clientId: client.userPoolClientId,
        useCognitoProvidedValues: true,
      });
    }
    return client;
  }
}
