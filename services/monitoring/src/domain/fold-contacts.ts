import { happenedBefore, IncidentEscalated } from '@muster/contracts';
import { type Instant } from '@muster/core';
import { plain } from '@muster/procedures/words';
import { channels } from './channels.ts';
import type { Heard, HeardAs } from './heard.ts';
import type { IncidentRecord } from './record.ts';
import { monitoring, type Said, type Setting } from './said.ts';

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const plurals = new Intl.PluralRules('en', { type: 'ordinal' });

const ordinal = (count: number): string => `${count}${ENDINGS[plurals.select(count)] ?? 'th'}`;

const sentence = (text: string | undefined): string => (text === undefined ? '' : ` It ${text}.`);

/** A report in words, with its age where it is not fresh and the incident beside which it is one of its own. */
export const reportWords = ({ data }: HeardAs<'IncidentReported'>): string => {
  const { incident, channel, separateFrom } = data;
  const said = `Incident ${incident.reference} reported by ${channels[channel]}: ${plain(incident.incidentType)}.`;
  const age = sentence(happenedBefore(incident.occurredAt, incident.reportedAt));
  const apart = separateFrom
    ? ` Reported as one of its own beside ${separateFrom.reference}: ${separateFrom.because}`
    : '';
  const zone = incident.zoneUnknown
    ? ` Its zone, ${incident.place.zone}, is not one of the organisation's: find out where it is.`
    : '';
  return `${said}${age}${apart}${zone}`;
};

const linkedWords = ({ as, times, wasCleared, channel }: HeardAs<'ContactLinked'>['data']): string => {
  switch (as) {
    case 'repeat':
      return `The alarm was repeated, ${times ? `${ordinal(times)} time` : 'again'}${wasCleared ? ', after it was reported as cleared' : ''}`;
    case 'cleared':
      return 'The source reports the alarm as cleared';
    case 'linked':
      return `A further contact by ${channels[channel]} was linked`;
  }
};

export const contactWords = ({ data }: HeardAs<'ContactLinked'>): string => {
  const age = sentence(happenedBefore(data.occurredAt, data.receivedAt));
  return `${linkedWords(data)}${data.summary === undefined ? '.' : `: ${data.summary}`}${age}`;
};

/** Since when nobody is under way any more, and how that is said. */
const overSince = ({
  verdict,
  resolution,
  closure,
}: IncidentRecord): { at: Instant; how: string } | undefined => {
  if (verdict?.respond === false) return { at: verdict.at, how: 'rejected' };
  if (resolution) return { at: resolution.at, how: 'resolved' };
  return closure && { at: closure.at, how: 'closed' };
};

const lookFirst = (record: IncidentRecord, event: Heard): string | undefined => {
  if (event.name === 'IncidentReported') return event.data.incident.personFirst;
  if (event.name !== 'ContactLinked' || event.data.as !== 'repeat') return undefined;
  const over = overSince(record);
  return over && over.at <= event.data.receivedAt
    ? `The source sent its alarm again after the incident was ${over.how}. Nobody is sent for it by itself.`
    : undefined;
};

/** What a lead is told at once because a person must look: a report that nobody is sent for, an alarm after the end. */
export const tellLead = (record: IncidentRecord, event: Heard, { now }: Setting): Partial<Said> => {
  const explained = lookFirst(record, event);
  const { incidentId, incident } = record;
  if (explained === undefined || incident === undefined) return {};
  const { team } = incident;
  const told = {
    incidentId,
    team,
    tell: 'lead',
    why: 'look-first',
    explained,
    escalatedAt: now,
    incident,
  } as const;
  const key = `look-first-${event.metadata.id}`;
  return {
    events: [IncidentEscalated.with(told)],
    lines: [{ key, at: now, who: monitoring, what: explained, kind: 'IncidentEscalated' }],
  };
};
