import { happenedBefore } from '@muster/contracts';
import { idInWords } from '@muster/procedures/words';
import type { IncidentEventOf } from '../../record/domain/incident-event.ts';
import { channels } from './channels.ts';

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const plurals = new Intl.PluralRules('en', { type: 'ordinal' });

const ordinal = (count: number): string => `${count}${ENDINGS[plurals.select(count)] ?? 'th'}`;

const sentence = (text: string | undefined): string => (text === undefined ? '' : ` It ${text}.`);

/** A report in words, with its age where it is not fresh and the incident beside which it is one of its own. */
export const reportWords = ({ data }: IncidentEventOf<'IncidentReported'>): string => {
  const { incident, channel, separateFrom } = data;
  const words = `Incident ${incident.reference} reported by ${channels[channel]}: ${idInWords(incident.incidentType)}.`;
  const age = sentence(happenedBefore(incident.occurredAt, incident.reportedAt));
  const apart = separateFrom
    ? ` Reported as one of its own beside ${separateFrom.reference}: ${separateFrom.because}`
    : '';
  const zone = incident.zoneUnknown
    ? ` Its zone, ${incident.place.zone}, is not one of the organisation's: find out where it is.`
    : '';
  return `${words}${age}${apart}${zone}`;
};

const linkedWords = ({
  as,
  times,
  wasCleared,
  channel,
}: IncidentEventOf<'ContactLinked'>['data']): string => {
  switch (as) {
    case 'repeat':
      return `The alarm was repeated, ${times ? `${ordinal(times)} time` : 'again'}${wasCleared ? ', after it was reported as cleared' : ''}`;
    case 'cleared':
      return 'The source reports the alarm as cleared';
    case 'linked':
      return `A further contact by ${channels[channel]} was linked`;
  }
};

export const contactWords = ({ data }: IncidentEventOf<'ContactLinked'>): string => {
  const age = sentence(happenedBefore(data.occurredAt, data.receivedAt));
  return `${linkedWords(data)}${data.summary === undefined ? '.' : `: ${data.summary}`}${age}`;
};
