import type { ContactChannel, ContactClass, ContactProgress, SourceId } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import type { Cause, Outcome, Page } from '@muster/store';
import { invalid } from '@muster/store/decision';
import { arrive } from '../domain/arrive.ts';
import type { Contact } from '../domain/contact.ts';
import type { Deps } from '../deps.ts';
import { ofClass, ofStatus } from '../stores.ts';
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

/** A page of contacts, newest first. It may hold fewer than the limit though more follow: filters apply to a page. */
export const listContacts =
  ({ contacts }: Deps) =>
  async (filter: ContactFilter): Promise<Page<Contact>> => {
    const { status, queue, limit, cursor } = filter;
    const paging = { limit, descending: true, ...(cursor !== undefined && { after: cursor }) };
    const page =
      status !== undefined && filter.class === undefined
        ? await contacts.query('gsi2', ofStatus(status), paging)
        : await contacts.query('gsi1', ofClass(filter.class ?? 'unclassified'), paging);
    const items = page.items
      .map(({ state }) => state)
      .filter((contact) => status === undefined || contact.progress === status)
      .filter((contact) => queue === undefined || contact.queue === queue);
    return { ...page, items };
  };
