import type { ReportId } from '@muster/core';
import { mailFrame, paragraphs } from '@muster/notifications/email/mail-frame';
import { periodInWords, type Period } from '../domain/period.ts';
import type { Recipient } from '../domain/report-order.ts';

/** What stands in the way of a report and its reader. */
export interface UndeliveredCopy {
  readonly title: string;
  readonly reportId: ReportId;
  readonly recipient: Recipient;
  readonly period: Period;
  /** What happened and what follows, in whole sentences. */
  readonly explained: string;
}

/** Tells the other recipients of a report that one of them does not get it, and what to do. */
export const undeliveredMail = ({ title, reportId, recipient, period, explained }: UndeliveredCopy) => {
  const lines = [
    `${recipient.name} (${recipient.email}) does not have the report "${title}" for ${periodInWords(period)}.`,
    explained,
    `What to do: pass the figures on, then correct or remove the address: PATCH /v1/reports/${reportId}.`,
  ];
  const subject = `${title}: not delivered to ${recipient.name}`;
  return {
    subject,
    text: `${lines.join('\n\n')}\n`,
    html: mailFrame(subject, paragraphs(lines)),
  };
};
