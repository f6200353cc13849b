import type { AggregateKind } from '@muster/store';
import { Contact } from './domain/contact.ts';
import { KnownTypes } from './domain/known-types.ts';
import { Report } from './domain/report.ts';
import { Source } from './domain/source.ts';

/** Partition of the index in which all sources stand by name. */
export const ALL_SOURCES = 'SOURCES';
export const ofClass = (name: string): string => `CLASS#${name}`;
export const ofStatus = (progress: string): string => `STATUS#${progress}`;

/** By class and by status, in the order of arrival. */
export const contactKind: AggregateKind<Contact> = {
  kind: 'CONTACT',
  schema: Contact,
  indexes: ({ contactId, receivedAt, class: name, progress }) => ({
    gsi1: { pk: ofClass(name), sk: `${receivedAt}#${contactId}` },
    gsi2: { pk: ofStatus(progress), sk: `${receivedAt}#${contactId}` },
  }),
};

export const reportKind: AggregateKind<Report> = { kind: 'INCIDENT', schema: Report };

/** One row for all: it is read with each report that an agent makes. */
export const ALL_TYPES = 'ALL';
export const knownTypesKind: AggregateKind<KnownTypes> = { kind: 'INCIDENTTYPES', schema: KnownTypes };

export const sourceKind: AggregateKind<Source> = {
  kind: 'SOURCE',
  schema: Source,
  indexes: ({ name, sourceId }) => ({ gsi1: { pk: ALL_SOURCES, sk: `${name}#${sourceId}` } }),
};
