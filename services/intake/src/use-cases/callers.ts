import { type ContactId, met, type Cause, gone, notFound, type Refused } from '@muster/core';
import { keyReused, type Attempt, type Page, type TableOutcome } from '@muster/store';
import { CALLER, callerOf, type Caller } from '../domain/caller.ts';
import type { Contact } from '../domain/contact.ts';
import { callerErased } from '../domain/correct.ts';
import { erase } from '../domain/erase.ts';
import { Look, LOOKS, lookRow } from '../domain/look.ts';
import type { Report } from '../domain/report.ts';
import type { Deps } from '../deps.ts';
import { keepUntil } from './keep-until.ts';

/** The details for whoever asks by this cause. The look is recorded first: one that cannot be recorded is not given. */
export const readCaller = async (
  { contacts, callers, lookRetentionDays }: Deps,
  contactId: ContactId,
  cause: Cause,
): Promise<{ readonly ok: true; readonly caller: Caller } | Refused> => {
  const { state: contact } = await contacts.load(contactId);
  if (contact === undefined) return notFound('contact');
  if (contact.callerErased) {
    return gone('caller-details-erased', "The caller's details were erased on request.");
  }
  const { items } = await callers.page(contactId, CALLER);
  if (items.length === 0 && contact.sender !== 'unknown') {
    return gone('caller-details-expired', "The caller's details were kept for their time and are gone.");
  }
  const { at, actor, causationId: requestId } = cause;
  const look = lookRow({ at, by: actor.id, requestId }, keepUntil(at, lookRetentionDays));
  await callers.table.decide(cause, () =>
    Promise.resolve({ ok: true, changes: [callers.change(contactId, [look])], value: look }),
  );
  return { ok: true, caller: callerOf(items) };
};

/** A page of the looks at a caller's details, newest first. */
export const listLooks = async (
  { contacts, callers }: Deps,
  contactId: ContactId,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<({ readonly ok: true } & Page<Look>) | Refused> => {
  const { state: contact } = await contacts.load(contactId);
  if (contact === undefined) return notFound('contact');
  const paging = { limit, descending: true, ...(cursor !== undefined && { after: cursor }) };
  const page = await callers.page(contactId, LOOKS, paging);
  return { ...page, ok: true, items: page.items.map(({ data }) => Look.parse(data)) };
};

export interface Erasure {
  readonly contact: Contact;
  readonly version: number;
  readonly report: Report | undefined;
}

/** Erases a caller's details on request, and says so on the incident. What the call brings after that is not kept either. */
export const eraseCaller = async (
  deps: Deps,
  contactId: ContactId,
  cause: Cause,
): Promise<TableOutcome<Erasure>> => {
  const attempt = async (): Promise<Attempt<Erasure>> => {
    const loaded = await deps.contacts.load(contactId);
    if (loaded.state === undefined) return notFound('contact');
    if (met(loaded.causes, cause) === 'other-body') return keyReused;
    const { items } = await deps.callers.page(contactId, CALLER);
    const keys = items.map(({ sk }) => sk);
    const erased = erase(loaded.state, keys, { at: cause.at, by: cause.actor.id });
    const { incident } = loaded.state;
    const report = incident && (await deps.reports.load(incident.incidentId));
    const value = { contact: erased.state, report: report?.state };
    if (erased.unchanged) return { ok: true, changes: [], value: { ...value, version: loaded.version } };
    const changes = [
      deps.contacts.change(loaded, erased),
      ...(report?.state
        ? [deps.reports.change(report, callerErased(report.state, contactId, cause.at))]
        : []),
    ];
    return { ok: true, changes, value: { ...value, version: loaded.version + 1 } };
  };
  return deps.table.decide({ ...cause, correlationId: contactId }, attempt);
};
