import { ageOf } from '@muster/contracts';
import { localTime } from '@muster/core';
import type { Brief } from './brief.ts';
import { othersInWords } from './others.ts';

/** The parts of a brief in the order of METHANE (JESIP's report from the scene), then what the person does, and with whom. */
export type BriefPartName =
  | 'where'
  | 'what'
  | 'hazards'
  | 'access'
  | 'casualties'
  | 'emergencyServices'
  | 'responsibilities'
  | 'actions'
  | 'leader'
  | 'others'
  | 'call';

/** One part of a brief, in words without markup: the same in every form that a brief has. */
export interface BriefPart {
  readonly name: BriefPartName;
  readonly title: string;
  /** Each a paragraph, or an item where the part is a list. */
  readonly lines: readonly string[];
  readonly isList: boolean;
}

const part = (name: BriefPartName, title: string, lines: readonly string[], isList = false): BriefPart => ({
  ...{ name, title, lines, isList },
});

/** A list, or one line that says that there is nothing in it. */
const listPart = (name: BriefPartName, title: string, items: readonly string[], none: string): BriefPart =>
  items.length > 0 ? part(name, title, items, true) : part(name, title, [none]);

/** What was told, where anything was. */
const toldPart = (name: BriefPartName, title: string, told: string | undefined): readonly BriefPart[] =>
  told === undefined ? [] : [part(name, title, [told])];

const optional = (mandatory: boolean): string => (mandatory ? '' : ', if you can');

/** All that a person is told, part by part. `zone`: the IANA zone of the times in it; `phone`: the control room's number. */
export const briefParts = (
  brief: Brief,
  { zone, phone }: { readonly zone: string; readonly phone: string },
): readonly BriefPart[] => {
  const { facts, priority, roleTitle, responsibilities, actions } = brief;
  const age = ageOf(facts);
  return [
    part('where', 'Where', [`${facts.place.text} (zone ${facts.place.zone})`]),
    part('what', 'What happened', [
      `Incident ${facts.reference}, priority ${priority}`,
      facts.summary,
      `Reported ${localTime(facts.reportedAt, zone)}.${age === undefined ? '' : ` It ${age}.`}`,
    ]),
    listPart('hazards', 'Hazards', facts.hazards, 'None known.'),
    ...toldPart('access', 'Access', facts.access),
    ...toldPart('casualties', 'Casualties', facts.casualties),
    ...toldPart('emergencyServices', 'Emergency services', facts.emergencyServices),
    part(
      'responsibilities',
      `Your responsibilities as ${roleTitle}`,
      responsibilities.map(({ text }) => text),
      true,
    ),
    listPart(
      'actions',
      'Your actions',
      actions.map(({ title, limit, mandatory }) => `${title} (${limit}${optional(mandatory)})`),
      'None in particular.',
    ),
    part('leader', 'Who leads', [brief.leader]),
    listPart('others', 'Who else comes', othersInWords(brief.others), 'Nobody else is planned.'),
    part('call', 'Whom to call', [
      `Control room: ${phone}`,
      'Ring it for whatever is not here, for the others and the caller, and if the link does not work.',
    ]),
  ];
};
