import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { KeyedTable } from './keyed-table.ts';

/** Texts that wait to be removed. No stream and no copies: once removed, such a text is nowhere. */
export class SealedTexts extends KeyedTable {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, stage, { leavesNoCopy: true });
  }

  /** Put texts, and read none. */
  grantSeal(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:PutItem']);
  }

  /** Read texts, and put nothing in their place. */
  grantUnseal(grantee: IGrantable) {
    this.grantRows(grantee, ['dynamodb:GetItem', 'dynamodb:PutItem']);
  }
}
