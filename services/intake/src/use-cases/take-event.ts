import type { Instant } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import { met, type Attempt, type Cause, type TableOutcome } from '@muster/store';
import { invalid, type Refused } from '@muster/store/decision';
import { arrive } from '../domain/arrive.ts';
import type { CallerTold } from '../domain/caller.ts';
import type { Contact } from '../domain/contact.ts';
import { receiveAndReport, type Facts } from '../domain/report.ts';
import type { Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { countAtSource } from './count-at-source.ts';
import { keepUntil } from './keep-until.ts';

/** What a system says happened. Facts are there when it says what and where. */
export interface SystemEvent {
  readonly source: Source;
  readonly eventId: string;
  /** Of the body: a repetition with another one is counted at the source. */
  readonly bodyHash: string;
  readonly at: Instant;
  readonly requestId: string;
  readonly caller: CallerTold;
  readonly facts: Omit<Facts, 'incidentType'> | undefined;
}

const incomplete: Refused = invalid(
  'facts-missing',
  'This source reports at once, so data.summary and data.place must say what happened and where.',
);

/** Keeps an event as a contact and, when its source reports at once, as an incident in the same transaction. */
export const takeEvent = (deps: Deps) => async (event: SystemEvent) => {
  const { source, eventId, at, requestId } = event;
  const contactId = derivedId('con', source.sourceId, eventId);
  const incidentId = derivedId('inc', contactId);
  const cause: Cause = {
    key: `event:${eventId}`,
    bodyHash: event.bodyHash,
    actor: { kind: 'source', id: source.sourceId },
    at,
    correlationId: contactId,
    causationId: requestId,
    exercise: false,
  };
  let differs = false;
  const attempt = async (): Promise<Attempt<Contact>> => {
    const [loaded, reported] = await Promise.all([
      deps.contacts.load(contactId),
      source.reportAtOnce && deps.reports.load(incidentId),
    ]);
    const before = met(loaded.causes, cause);
    if (loaded.state && before !== 'new') {
      differs = before === 'other-body';
      return { ok: true, changes: [], value: loaded.state };
    }
    const received = arrive(loaded.state, {
      contactId,
      source,
      at,
      channel: 'webhook',
      proof: 'signature',
      step: 'event',
      stand: { progress: 'completed' },
      caller: event.caller,
      keepUntil: keepUntil(at, deps.callerRetentionDays),
    });
    if (!received.ok) return received;
    if (received.unchanged || source.reportAtOnce === undefined || reported === undefined) {
      return { ok: true, changes: [deps.contacts.change(loaded, received)], value: received.state };
    }
    if (event.facts === undefined) return incomplete;
    const { incidentType, statedOutcome } = source.reportAtOnce;
    const reporting = receiveAndReport(received, {
      incidentId,
      reference: deps.newReference(),
      at,
      by: 'source',
      facts: { ...event.facts, incidentType },
      statedOutcome,
    });
    if (!reporting.ok) return reporting;
    const changes = [
      deps.contacts.change(loaded, reporting.contact),
      deps.reports.change(reported, reporting.report),
    ];
    return { ok: true, changes, value: reporting.contact.state };
  };
  const outcome: TableOutcome<Contact> = await deps.table.decide(cause, attempt);
  if (differs) {
    await countAtSource(deps, { sourceId: source.sourceId, requestId, at }, { what: 'differing' });
  }
  return outcome;
};
