import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Handler } from './handler.ts';
import type { Stage } from '../stages.ts';

/** An account that the carrier does not know: until the real one is there, it refuses every text and call. */
const NO_ACCOUNT = `AC${'0'.repeat(32)}`;

/** The account at the carrier that sends texts and calls: `{ "accountSid", "authToken", "from" }`. */
export class CarrierAccount extends Construct {
  readonly secretArn: string;
  readonly #apiUrl: string;
  readonly #callbackUrl: string;

  constructor(scope: Construct, id: string, { carrier, removal }: Stage, callbackUrl: string) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'The account at the carrier that sends texts and calls.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ accountSid: NO_ACCOUNT, from: carrier.number }),
        generateStringKey: 'authToken',
        excludePunctuation: true,
        passwordLength: 32,
      },
      removalPolicy: removal,
    });
    acknowledge(secret, {
      'AwsSolutions-SMG4': 'The carrier gives the token; an operator changes it there first, then here.',
    });
    this.secretArn = secret.secretArn;
    this.#apiUrl = carrier.apiUrl;
    this.#callbackUrl = callbackUrl;
  }

  /** What a Lambda that sends, or checks what the carrier signed, is told. */
  get environment() {
    return {
      CARRIER_SECRET: this.secretArn,
      CARRIER_API_URL: this.#apiUrl,
      CALLBACK_URL: this.#callbackUrl,
    };
  }

  grantRead(handler: Handler) {
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secretArn] }),
    );
  }
}
