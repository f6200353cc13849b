import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { KeyedTable } from './keyed-table.ts';

/** Callers' details, the looks at them, and what agents are typing about a contact. Without a stream: nothing of it is ever published. */
export class CallersTable extends KeyedTable {
  /** Add rows, and read none. */
  grantKeep(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:PutItem']);
  }

  grantReadAndKeep(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query']);
  }
}
