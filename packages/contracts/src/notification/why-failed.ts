const WHY: Readonly<Record<string, string>> = {
  'no-verified-channel': 'there is no verified address',
  'no-answer': 'the mail provider did not say whether it took the message',
  'no-id': 'the mail provider did not say whether it took the message',
  'provider-fault': 'the mail provider had a fault',
  unreachable: 'the mail provider could not be reached',
  throttled: 'the mail provider was too busy',
  'not-kept': 'no copy could be kept as proof of what was sent',
  MessageRejected: 'the mail provider refused the message',
};

/** Why a message failed, as people say it; what the provider names otherwise stays as it names it. */
export const failureInWords = (reason: string): string => WHY[reason] ?? reason;
