import { ContactClass, ContactProgress, type ContactChannel, type SourceId } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import { cursorAfter, placeIn, type Cause, type Outcome, type Page } from '@muster/store';
import { invalid } from '@muster/store/decision';
import { arrive } from '../domain/arrive.ts';
import type { Contact } from '../domain/contact.ts';
import type { Deps } from '../deps.ts';
import { contactsThatAre, placeOf } from '../stores.ts';
import { keepUntil } from './keep-until.ts';

export interface WrittenDown {
  readonly sourceId: SourceId;
  readonly channel: ContactChannel;
  readonly caller?:
    { sender?: string | undefined; name?: string | undefined; words?: string | undefined } | undefined;
}

/** Keeps a contact that an agent wrote down; its team and queue are those of the source it came by. */
export const writeDown =
  ({ contacts, sources, callerRetentionDays }: Deps) =>
  async ({ sourceId, channel, caller = {} }: WrittenDown, cause: Cause): Promise<Outcome<Contact>> => {
    const { state: source } = await sources.load(sourceId);
    if (source === undefined) return invalid('unknown-source', 'There is no such source.', { sourceId });
    const contactId = derivedId('con', 'written-down', cause.actor.id, cause.key);
    return contacts.decide(contactId, { ...cause, correlationId: contactId }, (contact) =>
      arrive(contact, {
        contactId,
        source,
        channel,
        at: cause.at,
        proof: 'agent',
        step: 'written-down',
        stand: { progress: 'completed' },
        caller: { sender: caller.sender, name: caller.name, said: caller.words },
        keepUntil: keepUntil(cause.at, callerRetentionDays),
      }),
    );
  };

export interface ContactFilter {
  readonly status?: ContactProgress | undefined;
  readonly class?: ContactClass | undefined;
  readonly queue?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const listsFor = ({ status, class: name }: ContactFilter): string[] => {
  const unasked: readonly ContactClass[] = status === undefined ? ['unclassified'] : ContactClass.options;
  const classes = name === undefined ? unasked : [name];
  const statuses = status === undefined ? ContactProgress.options : [status];
  return classes.flatMap((one) => statuses.map((progress) => contactsThatAre({ class: one, progress })));
};

/** A page of contacts, newest first. It may hold fewer than the limit though more follow: a queue is filtered from a page. */
export const listContacts =
  ({ contacts }: Pick<Deps, 'contacts'>) =>
  async (filter: ContactFilter): Promise<Page<Contact>> => {
    const { queue, limit, cursor } = filter;
    const before = cursor === undefined ? undefined : placeIn(cursor);
    const range = { limit: limit + 1, descending: true, ...(before !== undefined && { to: before }) };
    const pages = await Promise.all(listsFor(filter).map((list) => contacts.query('gsi1', list, range)));
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
