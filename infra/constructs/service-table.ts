import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { KeyedTable, REDACTING, text } from './keyed-table.ts';

const indexes = ['gsi1', 'gsi2'] as const;

/** Kinds of rows that a Lambda reads, and those that it saves, by what stands before the `#` of their keys. */
export interface Kinds {
  readonly read: readonly string[];
  readonly saved: readonly string[];
}

/** DynamoDB lets two read a stream at once; a third would hold up all of them, the relay too. */
const MOST_READERS = 2;

export class StreamTakenError extends RangeError {
  override readonly name = 'StreamTakenError';
}

/**
 * The store writes by conditional puts, which take PutItem alone. Nobody is granted DeleteItem. UpdateItem has the keeper, which
 * puts off when a row expires, and whoever removes a text from rows of some kinds.
 */
export class ServiceTable extends KeyedTable {
  readonly #readers: string[] = [];
  readonly #appended: readonly string[];

  /** `appended`: the kinds whose states are appended, so that the newest is found by a query. */
  constructor(scope: Construct, id: string, stage: Stage, appended: readonly string[] = []) {
    super(scope, id, stage, {
      globalSecondaryIndexes: indexes.map((indexName) => ({
        indexName,
        partitionKey: text(`${indexName}pk`),
        sortKey: text(`${indexName}sk`),
      })),
      dynamoStream: StreamViewType.NEW_IMAGE,
    });
    this.#appended = appended;
  }

  /** Read aggregates, of any kind or of those that are named: single rows, and the newest save where states are appended. */
  grantRead(grantee: IGrantable, kinds?: readonly string[]) {
    if (kinds?.length !== 0) this.grantRows(grantee, ['dynamodb:GetItem'], { kinds });
    const appended = this.#appended.filter((kind) => kinds?.includes(kind) ?? true);
    if (appended.length > 0) this.grantRows(grantee, ['dynamodb:Query'], { kinds: kinds && appended });
  }

  /** Read and save rows of any kind, or of those that are named. */
  grantReadAndSave(grantee: IGrantable, kinds?: Kinds) {
    this.grantRead(grantee, kinds?.read);
    if (kinds?.saved.length !== 0) this.grantRows(grantee, ['dynamodb:PutItem'], { kinds: kinds?.saved });
  }

  /** Read rows by list, of the table and of its indexes. */
  grantList(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:Query'], { indexes });
  }

  /** Read the other parts of a save that is too large for one item. */
  grantParts(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:GetItem']);
  }

  /** Put rows of these kinds in lists, which a relay does once their saves are committed. */
  grantPutLists(grantee: IGrantable, kinds: readonly string[]) {
    this.grantRows(grantee, ['dynamodb:PutItem'], { kinds });
  }

  /** Find the save that holds an event. */
  grantFindSave(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:Query']);
  }

  /** Put off when the newest saves of living aggregates expire. */
  grantKeep(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem']);
  }

  /** Rewrite rows of these kinds without a text that is to be removed. */
  grantRedact(grantee: IGrantable, kinds: readonly string[]) {
    this.grantRows(grantee, [...REDACTING], { kinds });
  }

  /** Read every row, which only a relay's catch-up does. */
  grantScan(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:Scan']);
  }

  /** Follow the stream, whose ARN is returned. Throws StreamTakenError when as many read it as it bears. */
  grantStream(reader: IFunction): string {
    if (this.#readers.length >= MOST_READERS) {
      const readers = this.#readers.join(' and ');
      throw new StreamTakenError(
        `${reader.node.path} cannot read the stream of ${this.node.path}: ${readers} do, which is as many as it bears.`,
      );
    }
    this.#readers.push(reader.node.id);
    const streamArn = this.table.tableStreamArn ?? '';
    this.allow(
      reader,
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [streamArn],
    );
    this.allowKey(reader, ['kms:Decrypt', 'kms:DescribeKey']);
    return streamArn;
  }
}
