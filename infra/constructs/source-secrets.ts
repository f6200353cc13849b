import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledgeResource } from './acknowledge.ts';
import type { Handler } from './handler.ts';

/** The secrets of sources, which admins bring in at run time: one for each source, under one prefix. */
export class SourceSecrets extends Construct {
  readonly prefix: string;
  readonly #arns: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = Stack.of(this);
    this.prefix = `${stack.stackName}/sources/`;
    this.#arns = stack.formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      resourceName: `${this.prefix}*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  /** For whoever checks what a source sends. */
  grantRead(handler: Handler) {
    this.#allow(handler, 'secretsmanager:GetSecretValue');
  }

  /** For whoever sets sources up. */
  grantKeep(handler: Handler) {
    this.#allow(
      handler,
      'secretsmanager:CreateSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
    );
  }

  #allow(handler: Handler, ...actions: string[]) {
    handler.addToRolePolicy(new PolicyStatement({ actions, resources: [this.#arns] }));
    acknowledgeResource(
      handler.ownRole,
      this.#arns,
      'Sources are added at run time, each with its own secret.',
    );
  }
}
