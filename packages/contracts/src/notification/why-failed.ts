import type { NotificationChannel } from '../vocabulary.ts';

const PROVIDER: Readonly<Record<NotificationChannel, string>> = {
  email: 'the mail provider',
  sms: 'the telephone company',
  voice: 'the telephone company',
  webhook: 'the other system',
};

/** What each code means, of this provider. */
const MEANINGS: Readonly<Record<string, (provider: string) => string>> = {
  'no-verified-channel': () => 'there is no verified address',
  'no-answer': (provider) => `${provider} did not say whether it took the message`,
  'no-id': (provider) => `${provider} did not say whether it took the message`,
  'provider-fault': (provider) => `${provider} had a fault`,
  unreachable: (provider) => `${provider} could not be reached`,
  throttled: (provider) => `${provider} was too busy`,
  'not-kept': () => 'no copy could be kept as proof of what was sent',
  MessageRejected: (provider) => `${provider} refused the message`,
};

/** What the codes of texts and calls mean. Behind a code may stand the number that the telephone company gives it. */
const BY_TELEPHONE: Readonly<Record<string, string>> = {
  stopped: 'the person answered STOP and gets no more texts',
  'unusable-number': 'the number takes no such messages',
  'carrier-account': 'the telephone company refuses the account',
  'no-carrier-account': 'no account at a telephone company is set up',
  'carrier-unreachable': 'the telephone company could not be reached',
  unreachable: 'the telephone was off or out of reach',
  blocked: 'the message was held back on its way',
  refused: 'the telephone company refused the message',
  'call-no-answer': 'nobody answered the call',
  'call-busy': 'the line was busy',
  'call-machine': 'an answering machine answered',
  'call-failed': 'the call could not be put through',
  'call-canceled': 'the call was broken off before anybody answered',
};

const codeOf = (reason: string): string => reason.replace(/ \(\d+\)$/, '');

/** Why a message on that channel failed, as people say it; what the provider names otherwise stays as it names it. */
export const failureInWords = (reason: string, channel: NotificationChannel): string => {
  const code = codeOf(reason);
  const isTelephone = channel === 'sms' || channel === 'voice';
  const said = isTelephone ? BY_TELEPHONE[code] : undefined;
  return said ?? MEANINGS[code]?.(PROVIDER[channel]) ?? reason;
};
