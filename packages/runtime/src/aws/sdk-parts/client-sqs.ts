import { createHash } from 'node:crypto';
import { isRecord, jsonCommand } from './json.ts';
import { ServiceClient, type ClientSettings } from './service-client.ts';

export const SendMessageCommand = jsonCommand({ version: '1.0', target: 'AmazonSQS.SendMessage' });

const md5 = (text: unknown): string => createHash('md5').update(String(text)).digest('hex');

export class SQSClient extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'sqs', variable: 'SQS' }, settings);
  }

  /** Throws when SQS has got another message than was sent. */
  override async send(command: InstanceType<typeof SendMessageCommand>): Promise<object> {
    const answer = await super.send(command);
    const kept = isRecord(answer) ? answer['MD5OfMessageBody'] : undefined;
    if (kept !== md5(command.input['MessageBody'])) throw new Error('InvalidChecksumError');
    return answer;
  }
}
