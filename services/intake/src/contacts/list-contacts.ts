import { ContactClass, ContactProgress } from '@muster/contracts';
import type { Instant } from '@muster/core';
import { cursorAfter, placeIn, type Page } from '@muster/store';
import { notReportedSince, type CallLimits, type ContactStatus } from './domain/contact-status.ts';
import type { Contact } from './domain/contact.ts';
import { contactList, placeOf, type ContactStores } from './store.ts';

export interface ContactFilter {
  readonly status?: ContactStatus | undefined;
  readonly class?: ContactClass | undefined;
  readonly queue?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Part {
  readonly progress: ContactProgress;
  readonly from?: string;
  readonly to?: string;
}

/** Places of an instant are before this, those of a later one after. */
const endOf = (at: Instant): string => `${at}#~`;

const partsFor = (status: ContactStatus | undefined, limits: CallLimits, now: Instant): readonly Part[] => {
  if (status === undefined) return ContactProgress.options.map((progress) => ({ progress }));
  if (status !== 'end-not-reported') {
    const since = notReportedSince(status, limits, now);
    return [{ progress: status, ...(since !== undefined && { from: endOf(since) }) }];
  }
  return ContactProgress.options.flatMap((progress) => {
    const since = notReportedSince(progress, limits, now);
    return since === undefined ? [] : [{ progress, to: endOf(since) }];
  });
};

const classesFor = ({ status, class: name }: ContactFilter): readonly ContactClass[] => {
  if (name !== undefined) return [name];
  return status === undefined ? ['unclassified'] : ContactClass.options;
};

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one < other) ? one : other;

/** A page of contacts, newest first. It may hold fewer than the limit though more follow: a queue is filtered from a page. */
export const listContacts = async (
  { contacts, callLimits }: ContactStores & { readonly callLimits: CallLimits },
  filter: ContactFilter,
  now: Instant,
): Promise<Page<Contact>> => {
  const { status, queue, limit, cursor } = filter;
  const before = cursor === undefined ? undefined : placeIn(cursor);
  const parts = partsFor(status, callLimits, now);
  const pages = await Promise.all(
    classesFor(filter).flatMap((name) =>
      parts.map(({ progress, from, to: newest }) => {
        const to = earlier(before, newest);
        const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
        const list = contactList({ class: name, progress });
        return contacts.query('gsi1', list, { limit: limit + 1, descending: true, ...range });
      }),
    ),
  );
  const found = pages
    .flatMap(({ items }) => items.map(({ state }) => state))
    .filter((contact) => before === undefined || placeOf(contact) < before)
    .sort((one, other) => (placeOf(one) > placeOf(other) ? -1 : 1));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const isMore = found.length > limit || pages.some(({ next }) => next !== undefined);
  return {
    items: page.filter((contact) => queue === undefined || contact.queue === queue),
    ...(last && isMore && { next: cursorAfter(placeOf(last)) }),
  };
};
