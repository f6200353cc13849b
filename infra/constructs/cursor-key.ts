import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Handler } from './handler.ts';
import type { Stage } from '../stages.ts';

/** Seals the cursors of lists. Losing it costs nothing but an hour's cursors. */
export class CursorKey extends Construct {
  readonly #arn: string;

  constructor(scope: Construct, id: string, { removal }: Stage) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Seals the cursors of lists.',
      generateSecretString: { excludePunctuation: true, passwordLength: 64 },
      removalPolicy: removal,
    });
    this.#arn = secret.secretArn;
    acknowledge(secret, { 'AwsSolutions-SMG4': 'It proves only that a cursor is ours, for an hour.' });
  }

  /** For a Lambda that answers lists. */
  giveTo(handler: Handler) {
    handler.addEnvironment('CURSOR_KEY_SECRET', this.#arn);
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.#arn] }),
    );
  }
}
