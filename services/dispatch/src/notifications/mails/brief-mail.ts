import { dayTime, localTime } from '@muster/core';
import { mailFrame, REPEATED } from '@muster/notifications/email/mail-frame';
import { html, type Html } from '@muster/runtime/http/html';
import { briefParts, type BriefPart } from '../../assignments/domain/brief-parts.ts';
import type { Brief } from '../../assignments/domain/brief.ts';
import { mapAddress } from '../../assignments/domain/map-address.ts';

/** What a mail says, in its three forms. The text and the subject hold what was reported as it is, the HTML escapes it. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface BriefMail {
  readonly brief: Brief;
  readonly link: string;
  readonly zone: string;
  readonly phone: string;
  /** Set when an earlier mail with the same brief may or may not have arrived. */
  readonly isRepeat: boolean;
}

const REPEAT = `${REPEATED} It is about the same place on the same incident.`;

const asked = ({ brief: { personName, acceptBy, arriveBy, isAccepted }, zone }: BriefMail) =>
  isAccepted
    ? {
        greeting: `${personName}, this is your brief`,
        by: arriveBy && {
          before: 'You are expected on scene by ',
          at: localTime(arriveBy, zone),
          after: '.',
        },
        link: 'Confirm your brief and report here',
        button: 'Open your brief to confirm and report',
        subject: arriveBy ? `be there by ${dayTime(arriveBy, zone)}` : 'your brief',
      }
    : {
        greeting: `${personName}, can you come?`,
        by: {
          before: 'Answer by ',
          at: localTime(acceptBy, zone),
          after: '; after that somebody else is asked.',
        },
        link: 'Accept or decline here',
        button: 'Open your brief to accept or decline',
        subject: `answer by ${dayTime(acceptBy, zone)}`,
      };

const inText = ({ title, lines, isList }: BriefPart): string[] => [
  '',
  title.toUpperCase(),
  ...(isList ? lines.map((line) => `- ${line}`) : lines),
];

const textOf = (mail: BriefMail): string => {
  const { brief, link, isRepeat } = mail;
  const { greeting, by, link: leads } = asked(mail);
  const onMap = `On a map: ${mapAddress(brief.facts.place)}`;
  return [
    greeting,
    ...(isRepeat ? [REPEAT] : []),
    '',
    ...(by ? [`${by.before}${by.at}${by.after}`] : []),
    `${leads} (the link is yours alone; do not pass it on):`,
    link,
    ...briefParts(brief, mail).flatMap((part) =>
      part.name === 'where' ? [...inText(part), onMap] : inText(part),
    ),
    '',
  ].join('\n');
};

const BUTTON =
  'display:inline-block;background:#111;color:#fff;padding:.75em 1em;border-radius:4px;font-weight:bold';

const paragraph = (text: string): Html => html`<p style="margin:.25em 0;white-space:pre-line">${text}</p>`;

const list = (items: readonly string[]): Html => html`
  <ul style="margin:.25em 0;padding-left:1.25em">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>
`;

const section = ({ name, title, lines, isList }: BriefPart, { facts }: Brief): Html => html`
  <h2 style="font-size:1.1em;margin:1.5em 0 .25em">${title}</h2>
  ${isList ? list(lines) : lines.map(paragraph)}
  ${name === 'where' && html`<p style="margin:.25em 0"><a href="${mapAddress(facts.place)}">Show on a map</a></p>`}
`;

const htmlOf = (mail: BriefMail): string => {
  const { brief, link, isRepeat } = mail;
  const { greeting, by, button } = asked(mail);
  return mailFrame(
    greeting,
    html`
      ${isRepeat && paragraph(REPEAT)} ${by && html`<p>${by.before}<strong>${by.at}</strong>${by.after}</p>`}
      <p>
        <a href="${link}" style="${BUTTON}">${button}</a><br />
        The link is yours alone; do not pass it on.
      </p>
      ${briefParts(brief, mail).map((part) => section(part, brief))}
    `,
  );
};

/** The brief as a mail: the one link first, then every part of the brief. */
export const briefMail = (mail: BriefMail): MailContent => {
  const { facts, priority, roleTitle } = mail.brief;
  return {
    subject: `[${facts.reference}] ${priority} ${roleTitle}: ${facts.place.text}, ${asked(mail).subject}`,
    text: textOf(mail),
    html: htmlOf(mail),
  };
};
