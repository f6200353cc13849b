import { queueBatch } from '@muster/runtime/testing/queue-batch';

/** A mail that came back, in the words of SES; without more it is a mailbox that does not exist. */
export interface Returned {
  readonly messageId: string;
  readonly address: string;
  readonly bounceType?: 'Permanent' | 'Transient' | 'Undetermined';
  readonly complaint?: true;
  readonly feedbackId?: string;
}

/** What EventBridge brings of it: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html. */
export const returnedMail = (returned: Returned) => {
  const { messageId, address, bounceType = 'Permanent', complaint, feedbackId = messageId } = returned;
  const recipients = [{ emailAddress: address }];
  const timestamp = '2026-01-05T09:18:09.000Z';
  const mail = {
    timestamp,
    source: 'muster@example.com',
    messageId: '0102017f0c5a7e1e-5f2b',
    destination: [address],
    tags: { 'ses:configuration-set': ['returns'], 'muster-message': [messageId] },
  };
  const bounce = {
    bounceType,
    bounceSubType: bounceType === 'Permanent' ? 'NoEmail' : 'General',
    bouncedRecipients: recipients,
    timestamp,
    feedbackId,
  };
  const complained = {
    complainedRecipients: recipients,
    complaintFeedbackType: 'abuse',
    timestamp,
    feedbackId,
  };
  const event = complaint
    ? ['Email Complaint Received', { eventType: 'Complaint', mail, complaint: complained }]
    : ['Email Bounced', { eventType: 'Bounce', mail, bounce }];
  const [name, detail] = event;
  return queueBatch(
    JSON.stringify({ version: '0', id: 'event', source: 'aws.ses', 'detail-type': name, detail }),
  );
};
