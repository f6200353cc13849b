import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { FloorMessage } from '../message.ts';
import { allTaken, messagesIn, type Batch } from '../queue.ts';
import { commit, logLine } from '../rows.ts';

const ses = new SESv2Client({});
const from = process.env['MAIL_FROM'] ?? '';

const tell = async (message: FloorMessage): Promise<void> => {
  const Raw = {
    Data: Buffer.from(`From: ${from}\r\nTo: ${message.to.join()}\r\nSubject: ${message.id}\r\n\r\nCome.\r\n`),
  };
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [...message.to] },
      Content: { Raw },
    }),
  );
  await commit([{ step: 'told', message }]);
};

export const handler = async (batch: Batch) => {
  const messages = messagesIn(batch);
  await Promise.all(messages.map(tell));
  logLine('events taken', messages.length);
  return allTaken;
};
