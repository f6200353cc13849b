import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Bounce, BounceTemplate } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Bounces replies to briefs and reports, saying whom to ring. The rule set has to be made the active one by hand. */
export class ReplyBounce extends Construct {
  readonly ruleSet: string;

  constructor(scope: Construct, id: string, { mail: { from, verify }, controlRoomPhone }: Stage) {
    super(scope, id);
    const rules = new ReceiptRuleSet(this, 'Rules');
    const template = new BounceTemplate({
      smtpReplyCode: '550',
      statusCode: '5.1.1',
      message: `Nobody reads ${from}. Please ring the control room on ${controlRoomPhone}.`,
    });
    rules.addRule('Replies', {
      recipients: [verify === 'domain' ? from.slice(from.indexOf('@') + 1) : from],
      tlsPolicy: TlsPolicy.OPTIONAL,
      scanEnabled: false,
      actions: [new Bounce({ sender: from, template })],
    });
    this.ruleSet = rules.receiptRuleSetName;
  }
}
