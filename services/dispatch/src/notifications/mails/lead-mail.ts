import { ageOf, type DataOf, type IncidentFacts } from '@muster/contracts';
import { localTime, idInWords } from '@muster/core';
import { mailFrame, paragraphs, REPEATED } from '@muster/notifications/email/mail-frame';
import type { MailContent } from './brief-mail.ts';

export interface LeadMail {
  readonly headline: string;
  readonly explained: string;
  readonly list?: readonly string[];
  readonly whatToDo: string;
  /** Absent while dispatch does not know the incident. */
  readonly facts?: IncidentFacts | undefined;
  readonly isRepeat: boolean;
}

const about = (facts: IncidentFacts): string[] => {
  const { reference, place, summary, incidentType } = facts;
  const age = ageOf(facts);
  return [
    `Incident ${reference} (${idInWords(incidentType)})`,
    `Where: ${place.text} (zone ${place.zone})`,
    `Reported: ${summary}`,
    ...(age === undefined ? [] : [`It ${age}.`]),
  ];
};

type OpenAction = NonNullable<DataOf<'IncidentEscalated'>['openActions']>[number];

/** A mandatory action that was left open: which, whose it was, and until when, by the clock of the zone. */
export const openActionInWords = ({ title, who, role, dueAt }: OpenAction, zone: string): string =>
  `“${title}”: ${who ?? `nobody took on ${idInWords(role)}`}${dueAt === undefined ? '' : `, due ${localTime(dueAt, zone)}`}`;

/** A mail to a lead: what is wrong, about which incident, and what to do. */
export const leadMail = ({
  headline,
  explained,
  list = [],
  whatToDo,
  facts,
  isRepeat,
}: LeadMail): MailContent => {
  const lines = [
    explained,
    ...(list.length > 0 ? [list.map((one) => `– ${one}`).join('\n')] : []),
    ...(isRepeat ? [REPEATED] : []),
    ...(facts ? about(facts) : []),
    `What to do: ${whatToDo}`,
  ];
  return {
    subject: facts ? `[${facts.reference}] ${headline}` : headline,
    text: `${headline}\n\n${lines.join('\n\n')}\n`,
    html: mailFrame(headline, paragraphs(lines)),
  };
};
