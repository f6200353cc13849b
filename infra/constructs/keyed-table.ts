import { Aws } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  TableEncryptionV2,
  TableV2,
  type TablePropsV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const keyUse = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** Find every row of an aggregate and change its content. */
export const REDACTING = ['dynamodb:Query', 'dynamodb:UpdateItem'] as const;

export const text = (name: string) => ({ name, type: AttributeType.STRING });

export interface TableLayout extends Pick<TablePropsV2, 'globalSecondaryIndexes' | 'dynamoStream'> {
  /** Whether a row that has left is nowhere any more; absent: any second of the last 35 days can be restored. */
  readonly leavesNoCopy?: true;
}

/** A table under a key of its own, whose rows leave when they have expired. */
export class KeyedTable extends Construct {
  readonly table: TableV2;
  readonly #key: Key;

  constructor(scope: Construct, id: string, stage: Stage, { leavesNoCopy, ...layout }: TableLayout = {}) {
    super(scope, id);
    this.#key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: stage.removal });
    this.table = new TableV2(this, 'Table', {
      ...layout,
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: leavesNoCopy !== true },
      encryption: TableEncryptionV2.customerManagedKey(this.#key),
      removalPolicy: stage.removal,
    });
  }

  /** `kinds`: only rows of these kinds, which stand before the first `#` of the partition key; absent: any row. */
  protected grantRows(
    grantee: IGrantable,
    actions: string[],
    {
      indexes = [],
      kinds,
    }: { readonly indexes?: readonly string[]; readonly kinds?: readonly string[] | undefined } = {},
  ) {
    const { tableArn } = this.table;
    this.allow(
      grantee,
      actions,
      [tableArn, ...indexes.map((name) => `${tableArn}/index/${name}`)],
      kinds && {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => `${kind}#*`) },
        // ForAllValues alone is true of a request that names no key at all.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    );
    this.allowKey(grantee, keyUse);
  }

  /** Through DynamoDB alone. */
  protected allowKey(grantee: IGrantable, actions: string[]) {
    this.allow(grantee, actions, [this.#key.keyArn], {
      StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` },
    });
  }

  protected allow(
    grantee: IGrantable,
    actions: string[],
    resources: string[],
    conditions?: PolicyStatementProps['conditions'],
  ) {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }),
    );
  }
}
