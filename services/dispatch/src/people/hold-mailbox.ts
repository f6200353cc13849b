import { type ResourceId, decided, refuse, type Refused } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Change } from '@muster/store';
import { mailboxOf, type Mailbox } from './domain/mailbox.ts';
import type { Resource } from './domain/resource.ts';
import type { PeopleStores } from './store.ts';

/** By a name made from it, so that no address is in a key or an error. */
const idOf = ({ email }: Partial<Resource>): string | undefined =>
  email && derivedId('mbx', mailboxOf(email.address));

const load = async ({ mailboxes }: PeopleStores, id: string) => {
  const loaded = await mailboxes.load(id);
  return { loaded, holders: loaded.state?.holders ?? [] };
};

/** The first of them who still has the mailbox; a row may name people who have another by now. */
const holderAmong = async (
  { resources }: PeopleStores,
  holders: readonly ResourceId[],
  id: string,
): Promise<Resource | undefined> => {
  const people = await Promise.all(holders.map(async (one) => (await resources.load(one)).state));
  return people.find((person) => person !== undefined && idOf(person) === id);
};

const takenBy = ({ name, resourceId }: Resource): Refused =>
  refuse(
    'mailbox-taken',
    `${name} has this mailbox already. Enter another address, or set sharedMailbox if both read it.`,
    { resourceId },
  );

/** What to save with the person. Refused when somebody else has the mailbox, unless it is entered as shared. */
export const holdMailbox = async (
  deps: PeopleStores,
  before: Resource | undefined,
  after: Resource,
): Promise<{ readonly ok: true; readonly changes: readonly Change[] } | Refused> => {
  const [from, to] = [idOf(before ?? {}), idOf(after)];
  const { resourceId, sharedMailbox = false } = after;
  const save = ({ loaded }: Awaited<ReturnType<typeof load>>, holders: Mailbox['holders']) =>
    deps.mailboxes.change(loaded, decided({ holders }, []), { remembers: false });
  const changes: Change[] = [];
  if (from !== undefined && from !== to) {
    const old = await load(deps, from);
    const left = old.holders.filter((one) => one !== resourceId);
    if (left.length < old.holders.length) changes.push(save(old, left));
  }
  if (to !== undefined) {
    const mailbox = await load(deps, to);
    const others = mailbox.holders.filter((one) => one !== resourceId);
    const isNew = from !== to || sharedMailbox !== (before?.sharedMailbox ?? false);
    const other = isNew && !sharedMailbox ? await holderAmong(deps, others, to) : undefined;
    if (other) return takenBy(other);
    if (others.length === mailbox.holders.length) changes.push(save(mailbox, [...others, resourceId]));
  }
  return { ok: true, changes };
};
