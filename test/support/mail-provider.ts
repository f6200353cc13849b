import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { simpleParser } from 'mailparser';
import { beforeEach } from 'vitest';
import { replaceClient } from './replaced-client.ts';

/** SES and the bucket of mails, which take everything until a test says otherwise. Call it at the top of a test file. */
export function useMailProvider() {
  const ses = replaceClient(SESv2Client);
  const s3 = replaceClient(S3Client);
  beforeEach(() => {
    ses.reset();
    s3.reset();
    ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
    s3.on(PutObjectCommand).resolves({});
  });
  return {
    ses,
    s3,
    /** What SES was given in this test, oldest first, taken or not. */
    mails: () =>
      Promise.all(
        ses.commandCalls(SendEmailCommand).map(async ({ args: [{ input }] }) => {
          const mail = await simpleParser(Buffer.from(input.Content?.Raw?.Data ?? []));
          const { subject = '', to, text = '', messageId } = mail;
          const boxes = [to ?? []].flat().flatMap(({ value }) => value);
          return { subject, to: boxes.map(({ address = '' }) => address), text, messageId };
        }),
      ),
  };
}
