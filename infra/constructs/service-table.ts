import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { KeyedTable, text } from './keyed-table.ts';

const indexes = ['gsi1', 'gsi2'] as const;

/** Nobody is granted UpdateItem or DeleteItem: the store writes by conditional puts, which take PutItem alone. */
export class ServiceTable extends KeyedTable {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, stage, {
      globalSecondaryIndexes: indexes.map((indexName) => ({
        indexName,
        partitionKey: text(`${indexName}pk`),
        sortKey: text(`${indexName}sk`),
      })),
      dynamoStream: StreamViewType.NEW_IMAGE,
    });
  }

  /** Read single rows. */
  grantRead(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:GetItem']);
  }

  grantReadAndSave(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:GetItem', 'dynamodb:PutItem']);
  }

  /** Read rows by list, of the table and of its indexes. */
  grantList(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:Query'], indexes);
  }

  /** Read every row, which only a relay's catch-up does. */
  grantScan(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:Scan']);
  }

  /** Follow the stream, whose ARN is returned. */
  grantStream(grantee: IGrantable): string {
    const streamArn = this.table.tableStreamArn ?? '';
    this.allow(
      grantee,
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [streamArn],
    );
    return streamArn;
  }
}
