import { ageOf } from '@muster/contracts';
import { dayTime, localTime } from '@muster/core';
import { mailFrame, REPEATED } from '@muster/notifications/email/mail-frame';
import { html, type Html } from '@muster/runtime/http/html';
import type { Brief } from '../../assignments/domain/brief.ts';

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

const optional = (mandatory: boolean): string => (mandatory ? '' : ', if you can');

const whenOf = (facts: Brief['facts']): string[] => {
  const age = ageOf(facts);
  return age === undefined ? [] : [`It ${age}.`];
};

const textOf = (mail: BriefMail): string => {
  const { brief, link, phone, isRepeat } = mail;
  const { facts, responsibilities, actions } = brief;
  const { greeting, by, link: leads } = asked(mail);
  return [
    greeting,
    ...(isRepeat ? [REPEAT] : []),
    '',
    ...(by ? [`${by.before}${by.at}${by.after}`] : []),
    `${leads} (the link is yours alone; do not pass it on):`,
    link,
    '',
    'WHAT HAPPENED',
    `Incident ${facts.reference}, priority ${brief.priority}`,
    facts.summary,
    ...whenOf(facts),
    '',
    'WHERE',
    `${facts.place.text} (zone ${facts.place.zone})`,
    '',
    'HAZARDS',
    ...(facts.hazards.length > 0 ? facts.hazards.map((hazard) => `- ${hazard}`) : ['None known.']),
    '',
    `YOUR RESPONSIBILITIES AS ${brief.roleTitle.toUpperCase()}`,
    ...responsibilities.map(({ text }) => `- ${text}`),
    '',
    'YOUR ACTIONS',
    ...(actions.length > 0
      ? actions.map(({ title, limit, mandatory }) => `- ${title} (${limit}${optional(mandatory)})`)
      : ['None in particular.']),
    '',
    'WHO LEADS',
    brief.leader,
    '',
    `If the link does not work, ring the control room: ${phone}.`,
    '',
  ].join('\n');
};

const BUTTON =
  'display:inline-block;background:#111;color:#fff;padding:.75em 1em;border-radius:4px;font-weight:bold';

const section = (title: string, content: Html): Html => html`
  <h2 style="font-size:1.1em;margin:1.5em 0 .25em">${title}</h2>
  ${content}
`;

const paragraph = (text: string): Html => html`<p style="margin:.25em 0;white-space:pre-line">${text}</p>`;

const list = (items: readonly string[]): Html => html`
  <ul style="margin:.25em 0;padding-left:1.25em">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>
`;

const htmlOf = (mail: BriefMail): string => {
  const { brief, link, phone, isRepeat } = mail;
  const { facts, responsibilities, actions } = brief;
  const { greeting, by, button } = asked(mail);
  return mailFrame(
    greeting,
    html`
      ${isRepeat && paragraph(REPEAT)} ${by && html`<p>${by.before}<strong>${by.at}</strong>${by.after}</p>`}
      <p>
        <a href="${link}" style="${BUTTON}">${button}</a><br />
        The link is yours alone; do not pass it on.
      </p>
      ${section(
        'What happened',
        html`${paragraph(`Incident ${facts.reference}, priority ${brief.priority}`)}
        ${paragraph(facts.summary)} ${whenOf(facts).map(paragraph)}`,
      )}
      ${section('Where', paragraph(`${facts.place.text} (zone ${facts.place.zone})`))}
      ${section('Hazards', facts.hazards.length > 0 ? list(facts.hazards) : paragraph('None known.'))}
      ${section(`Your responsibilities as ${brief.roleTitle}`, list(responsibilities.map(({ text }) => text)))}
      ${section(
        'Your actions',
        actions.length > 0
          ? list(actions.map(({ title, limit, mandatory }) => `${title} (${limit}${optional(mandatory)})`))
          : paragraph('None in particular.'),
      )}
      ${section('Who leads', paragraph(brief.leader))}
      ${paragraph(`If the link does not work, ring the control room: ${phone}.`)}
    `,
  );
};

/** The brief as a mail: what happened, where, what the person answers for and does by when, who leads, and the one link. */
export const briefMail = (mail: BriefMail): MailContent => {
  const { facts, priority, roleTitle } = mail.brief;
  return {
    subject: `[${facts.reference}] ${priority} ${roleTitle}: ${facts.place.text}, ${asked(mail).subject}`,
    text: textOf(mail),
    html: htmlOf(mail),
  };
};
