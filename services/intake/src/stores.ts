import type { AggregateKind } from '@muster/store';
import { Contact } from './domain/contact.ts';
import { KnownTypes } from './domain/known-types.ts';
import { OpenAlarms } from './domain/open-alarms.ts';
import { Report } from './domain/report.ts';
import { Source } from './domain/source.ts';
import { SourceCounts } from './domain/source-counts.ts';

/** Partition of the index in which all sources stand by name. */
export const ALL_SOURCES = 'SOURCES';

/** Partition of the index in which the contacts of one class and status stand in the order of arrival. */
export const contactsThatAre = ({ class: name, progress }: Pick<Contact, 'class' | 'progress'>): string =>
  `CONTACTS#${name}#${progress}`;
export const placeOf = ({ receivedAt, contactId }: Contact): string => `${receivedAt}#${contactId}`;

export const contactKind: AggregateKind<Contact> = {
  kind: 'CONTACT',
  schema: Contact,
  indexes: (contact) => ({ gsi1: { pk: contactsThatAre(contact), sk: placeOf(contact) } }),
  hasEnded: () => true,
};

export const reportKind: AggregateKind<Report> = {
  kind: 'INCIDENT',
  schema: Report,
  hasEnded: ({ ended }) => ended !== undefined,
};

/** One row for all: it is read with each report that an agent makes. */
export const ALL_TYPES = 'ALL';
export const knownTypesKind: AggregateKind<KnownTypes> = { kind: 'INCIDENTTYPES', schema: KnownTypes };

/** Keyed by source and alarm: found with each event, so that an alarm that comes again opens no second incident. */
export const openAlarmsKind: AggregateKind<OpenAlarms> = { kind: 'OPENALARMS', schema: OpenAlarms };

export const sourceKind: AggregateKind<Source> = {
  kind: 'SOURCE',
  saysWhoChanged: true,
  schema: Source,
  indexes: ({ name, sourceId }) => ({ gsi1: { pk: ALL_SOURCES, sk: `${name}#${sourceId}` } }),
};

export const sourceCountsKind: AggregateKind<SourceCounts> = { kind: 'SOURCECOUNTS', schema: SourceCounts };
