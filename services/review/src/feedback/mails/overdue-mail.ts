import { dayInWords } from '@muster/calendar';
import { mailFrame, paragraphs, REPEATED } from '@muster/notifications/email/mail-frame';
import { limitInWords } from '../domain/attention.ts';
import { referenceOf, type Complaint, type Limit } from '../domain/complaint.ts';

/** Tells a lead what is late about which complaint, and what to do; nothing of who complains or what they said. */
export const overdueMail = (complaint: Complaint, { limit, lastDay }: Limit, isRepeat: boolean) => {
  const reference = referenceOf(complaint);
  const { handler } = complaint.second ?? complaint.first;
  const what = limitInWords(limit);
  const subject = `[${reference}] Late: ${what}`;
  const lines = [
    `The ${complaint.kind} ${reference} of team ${complaint.team} is late: ${what} was due by ${dayInWords(lastDay)}.`,
    handler === undefined ? 'Nobody handles it.' : `${handler} handles it.`,
    ...(isRepeat ? [REPEATED] : []),
    'What to do: open the complaint, see to what is due, and say in the letter that it is late and why.',
  ];
  return { subject, text: `${lines.join('\n\n')}\n`, html: mailFrame(subject, paragraphs(lines)) };
};
