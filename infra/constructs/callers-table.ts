import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { KeyedTable, REDACTING } from './keyed-table.ts';

/** Callers' details, the looks at them, and what agents are typing about a contact. Without a stream: nothing of it is ever published. */
export class CallersTable extends KeyedTable {
  /** Add rows, and read none. */
  grantKeep(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:PutItem']);
  }

  /** Rewrite what somebody said, without a text that is to be removed. */
  grantRedact(grantee: IGrantable) {
    this.grantRows(grantee, [...REDACTING], { kinds: ['CONTACT'] });
  }

  /** Read what the caller of a contact told, and add the look at it. */
  grantLook(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:PutItem', 'dynamodb:Query'], { kinds: ['CONTACT'] });
  }

  grantReadAndKeep(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query']);
  }
}
