import { type ResourceId, decided, refuse, type Refused } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { AggregateStore, Change } from '@muster/store';
import type { Holders } from './domain/holders.ts';
import { mailboxOf } from './domain/mailbox.ts';
import type { Resource } from './domain/resource.ts';
import type { PeopleStores } from './store.ts';

/** What one person alone may have, unless it is entered as shared. */
interface Exclusive {
  readonly storeIn: (deps: PeopleStores) => AggregateStore<Holders>;
  /** By a name made from it, so that no address is in a key or an error. */
  readonly idOf: (person: Partial<Resource>) => string | undefined;
  readonly isShared: (person: Partial<Resource>) => boolean;
  readonly takenBy: (holder: Resource) => Refused;
}

const mailbox: Exclusive = {
  storeIn: ({ mailboxes }) => mailboxes,
  idOf: ({ email }) => email && derivedId('mbx', mailboxOf(email.address)),
  isShared: ({ sharedMailbox = false }) => sharedMailbox,
  takenBy: ({ name, resourceId }) =>
    refuse(
      'mailbox-taken',
      `${name} has this mailbox already. Enter another address, or set sharedMailbox if both read it.`,
      { resourceId },
    ),
};

/** The id under which the holders of a telephone number in international form are kept. */
export const phoneIdOf = (number: string): string => derivedId('phn', number);

const phone: Exclusive = {
  storeIn: ({ phones }) => phones,
  idOf: ({ phone: has }) => has && phoneIdOf(has.number),
  isShared: ({ sharedPhone = false }) => sharedPhone,
  takenBy: ({ name, resourceId }) =>
    refuse(
      'phone-taken',
      `${name} has this telephone number already. Enter another number, or set sharedPhone if both answer it.`,
      { resourceId },
    ),
};

/** The first of them who still has it; a row may name people who have another by now. */
const holderAmong = async (
  { resources }: PeopleStores,
  { idOf }: Exclusive,
  holders: readonly ResourceId[],
  id: string,
): Promise<Resource | undefined> => {
  const people = await Promise.all(holders.map(async (one) => (await resources.load(one)).state));
  return people.find((person) => person !== undefined && idOf(person) === id);
};

type Held = { readonly ok: true; readonly changes: readonly Change[] } | Refused;

const hold = async (
  deps: PeopleStores,
  what: Exclusive,
  before: Resource | undefined,
  after: Resource,
): Promise<Held> => {
  const { idOf, isShared, takenBy } = what;
  const store = what.storeIn(deps);
  const [from, to] = [idOf(before ?? {}), idOf(after)];
  const { resourceId } = after;
  const load = async (id: string) => {
    const loaded = await store.load(id);
    return { loaded, holders: loaded.state?.holders ?? [] };
  };
  const save = ({ loaded }: Awaited<ReturnType<typeof load>>, holders: Holders['holders']) =>
    store.change(loaded, decided({ holders }, []), { remembers: false });
  const changes: Change[] = [];
  if (from !== undefined && from !== to) {
    const old = await load(from);
    const left = old.holders.filter((one) => one !== resourceId);
    if (left.length < old.holders.length) changes.push(save(old, left));
  }
  if (to !== undefined) {
    const wanted = await load(to);
    const others = wanted.holders.filter((one) => one !== resourceId);
    const isNew = from !== to || isShared(after) !== isShared(before ?? {});
    const other = isNew && !isShared(after) ? await holderAmong(deps, what, others, to) : undefined;
    if (other) return takenBy(other);
    if (others.length === wanted.holders.length) changes.push(save(wanted, [...others, resourceId]));
  }
  return { ok: true, changes };
};

/** What to save with the person. Refused when somebody else has the mailbox or the number, unless it is entered as shared. */
export const holdContactPoints = async (
  deps: PeopleStores,
  before: Resource | undefined,
  after: Resource,
): Promise<Held> => {
  const [ofMailbox, ofPhone] = await Promise.all([
    hold(deps, mailbox, before, after),
    hold(deps, phone, before, after),
  ]);
  if (!ofMailbox.ok) return ofMailbox;
  return ofPhone.ok ? { ok: true, changes: [...ofMailbox.changes, ...ofPhone.changes] } : ofPhone;
};
