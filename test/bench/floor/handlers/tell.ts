import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Errand } from '../message.ts';
import { allTaken, errandsIn, type Batch } from '../queue.ts';
import { commit, logLine } from '../rows.ts';

const ses = new SESv2Client({});
const from = process.env['MAIL_FROM'] ?? '';

const tell = async (errand: Errand): Promise<void> => {
  const Raw = {
    Data: Buffer.from(`From: ${from}\r\nTo: ${errand.to.join()}\r\nSubject: ${errand.id}\r\n\r\nCome.\r\n`),
  };
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [...errand.to] },
      Content: { Raw },
    }),
  );
  await commit([{ step: 'told', errand }]);
};

export const handler = async (batch: Batch) => {
  const errands = errandsIn(batch);
  await Promise.all(errands.map(tell));
  logLine('events taken', errands.length);
  return allTaken;
};
