/** The tag by which a mail says whose it is: SES repeats it in whatever it says of that mail. */
export const SERVICE_TAG = 'muster-service';
/** The tag that holds the id under which the service knows the mail. */
export const MESSAGE_TAG = 'muster-message';

/** What SES calls the events in which a mail comes back. */
export const RETURNED_MAIL = ['Email Bounced', 'Email Complaint Received'] as const;
