import { Aws } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });
const indexes = ['gsi1', 'gsi2'] as const;

const keyUse = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/**
 * One service's table: aggregates, their event rows and the rows beside them. Nobody is granted UpdateItem or
 * DeleteItem: the store writes by conditional puts in transactions, for which IAM asks for PutItem alone.
 */
export class ServiceTable extends Construct {
  readonly table: TableV2;
  readonly #key: Key;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.#key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: stage.removal });
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexes.map((indexName) => ({
        indexName,
        partitionKey: text(`${indexName}pk`),
        sortKey: text(`${indexName}sk`),
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryptionV2.customerManagedKey(this.#key),
      removalPolicy: stage.removal,
    });
  }

  /** Read single rows. */
  grantRead(grantee: IGrantable) {
    this.#grant(grantee, 'dynamodb:GetItem');
  }

  grantReadAndSave(grantee: IGrantable) {
    this.#grant(grantee, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
  }

  /** Read every row, which only a relay's catch-up does. */
  grantScan(grantee: IGrantable) {
    this.#grant(grantee, 'dynamodb:Scan');
  }

  /** Follow the stream, whose ARN is returned. */
  grantStream(grantee: IGrantable): string {
    const streamArn = this.table.tableStreamArn ?? '';
    this.#allow(
      grantee,
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [streamArn],
    );
    return streamArn;
  }

  #grant(grantee: IGrantable, ...actions: string[]) {
    const { tableArn } = this.table;
    this.#allow(grantee, actions, [tableArn, ...indexes.map((name) => `${tableArn}/index/${name}`)]);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: keyUse,
        resources: [this.#key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
      }),
    );
  }

  #allow(grantee: IGrantable, actions: string[], resources: string[]) {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }
}
