import type { AggregateKind } from '@muster/store';
import { Assignment, isEnded } from './domain/assignment.ts';
import { Correction } from './domain/correcting.ts';
import { Mailbox } from './domain/mailbox.ts';
import { KnownTypes } from './domain/known-types.ts';
import { Mobilisation } from './domain/mobilisation.ts';
import { Notification } from './domain/notification.ts';
import { Organisation } from './domain/organisation.ts';
import { AutoDispatchPolicy, ContactsPolicy } from './domain/policy.ts';
import { Resource } from './domain/resource.ts';
import { ResponseParts } from './domain/response-part.ts';
import { shortSince } from './domain/unfilled.ts';

export const ALL_RESOURCES = 'RESOURCES';

/** Everybody, by team and name. */
export const resourceKind: AggregateKind<Resource> = {
  kind: 'RESOURCE',
  saysWhoChanged: true,
  schema: Resource,
  indexes: ({ team, name, resourceId, removedAt }) =>
    removedAt === undefined
      ? { gsi1: { pk: ALL_RESOURCES, sk: `${team}#${name.toLowerCase()}#${resourceId}` } }
      : {},
  hasEnded: ({ removedAt }) => removedAt !== undefined,
};

/** Keyed by an id made of the address, which stands nowhere in it. */
export const mailboxKind: AggregateKind<Mailbox> = { kind: 'MAILBOX', schema: Mailbox };

export const SHORT_OF_PEOPLE = 'SHORT';

/** Keyed by the incident's id. Those with a place for which nobody was left are listed, the gravest and then the oldest first. */
export const mobilisationKind: AggregateKind<Mobilisation> = {
  kind: 'MOBILISATION',
  schema: Mobilisation,
  hasEnded: ({ status }) => status !== 'open',
  besideLeaves: true,
  indexes: (mobilisation) => {
    const since = shortSince(mobilisation);
    if (mobilisation.status !== 'open' || since === undefined) return {};
    const { priority, incidentId } = mobilisation;
    return { gsi1: { pk: SHORT_OF_PEOPLE, sk: `${priority}#${since}#${incidentId}` } };
  },
};

export const correctionKind: AggregateKind<Correction> = {
  kind: 'CORRECTION',
  schema: Correction,
  hasEnded: () => true,
};

export const responsePartsKind: AggregateKind<ResponseParts> = {
  kind: 'RESPONSEPARTS',
  schema: ResponseParts,
  hasEnded: () => true,
};

/** In no index: an incident's assignments are found by their ids, which count its offers. */
export const assignmentKind: AggregateKind<Assignment> = {
  kind: 'ASSIGNMENT',
  schema: Assignment,
  hasEnded: isEnded,
};

export const notificationKind: AggregateKind<Notification> = {
  kind: 'NOTIFICATION',
  schema: Notification,
  hasEnded: () => true,
};

export const AUTO_DISPATCH = 'auto-dispatch';
export const autoDispatchKind: AggregateKind<AutoDispatchPolicy> = {
  kind: 'POLICY',
  saysWhoChanged: true,
  schema: AutoDispatchPolicy,
};

export const CONTACTS = 'contacts';
export const contactsKind: AggregateKind<ContactsPolicy> = {
  kind: 'POLICY',
  schema: ContactsPolicy,
  saysWhoChanged: true,
};

export const ALL_TYPES = 'all';
export const knownTypesKind: AggregateKind<KnownTypes> = { kind: 'INCIDENTTYPES', schema: KnownTypes };

/** One row: the organisation's names. */
export const NAMES = 'organisation-names';
export const organisationKind: AggregateKind<Organisation> = {
  kind: 'ORGANISATION',
  schema: Organisation,
  saysWhoChanged: true,
};
