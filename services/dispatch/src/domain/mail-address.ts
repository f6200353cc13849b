import * as z from 'zod';

/** A mail address with an ASCII local part: what every provider delivers to. Others are refused as they are entered. */
export const MailAddress = z
  .email('a mail address of plain letters, digits and . _ - + before the @, such as name@example.com')
  .max(254);

/** Somebody who is told: by name, for the mail's To line. */
export const Correspondent = z.object({ name: z.string().min(1).max(200), email: MailAddress });
export type Correspondent = z.infer<typeof Correspondent>;
