import type { Channel } from '../channel.ts';
import { EmailSender } from './email-sender.ts';
import type { Mail } from './mail.ts';
import { readReceipt } from './receipt.ts';

export class EmailChannel extends EmailSender implements Channel<Mail> {
  readonly receipt = readReceipt;
}
