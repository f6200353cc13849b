import { events as contracts, type DataOf, type EventName, type ResponsePlan } from '@muster/contracts';
import { instantOf, type IncidentId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { busMessage } from '@muster/runtime/testing/queue-batch';
import { Table } from '@muster/store';
import { storesIn, type Stores } from '../../services/dispatch/src/wiring/deps.ts';
import { isEnded, type Assignment } from '../../services/dispatch/src/assignments/domain/assignment.ts';
import { addResource } from '../../services/dispatch/src/people/domain/change-resource.ts';
import { assignmentIdOf } from '../../services/dispatch/src/assignments/list-assignments.ts';
import { person, verdict } from '../../services/dispatch/test/support/samples.ts';
import { causeAt } from './cause.ts';
import type { InProcessSystem } from './whole/in-process-system.ts';

/** The rest of Muster is left out: only the events that dispatch itself consumes come, through its own relay. */
export const dispatchAlone = (system: InProcessSystem): void => {
  for (const { name } of system.queues) if (!name.startsWith('dispatch/')) system.disabled.add(name);
};

export const dispatchOf = (system: InProcessSystem): Stores =>
  storesIn(new Table({ client: system.client, name: system.tables.dispatch }));

/** People of a zone, of whom each has one of these lists of skills. */
export const addPeople = async (
  system: InProcessSystem,
  { zone, count, skills }: { zone: string; count: number; skills: (n: number) => readonly string[] },
): Promise<void> => {
  const { resources } = dispatchOf(system);
  const all = Array.from({ length: count }, (_, n) => n);
  for (let from = 0; from < count; from += 20) {
    await Promise.all(
      all.slice(from, from + 20).map((n) => {
        const {
          duty: _,
          recentJobs: __,
          ...profile
        } = person(`${zone}-${n}`, {
          zones: [zone],
          skills: [...skills(n)],
        });
        const cause = causeAt(`add-${zone}-${n}`, instantOf(system.now));
        return resources.decide(profile.resourceId, cause, (state) => addResource(state, profile));
      }),
    );
  }
  system.streams.clear();
};

let said = 0;
/** Brings dispatch an event of another service. */
export const bring = <Name extends EventName>(
  system: InProcessSystem,
  name: Name,
  data: DataOf<Name>,
): void => {
  said += 1;
  const aggregate = { kind: 'TEST', id: `${said}` };
  const id = derivedId('evt', 'large', `${said}`);
  const occurredAt = instantOf(system.now);
  system.route({ name, body: busMessage(name, data, { aggregate, id, occurredAt }) });
};

/** The verdict on an incident in a zone, whose responses are sent by themselves. */
export const assess = (system: InProcessSystem, zone: string, plan: ResponsePlan): IncidentId => {
  const base = verdict(zone);
  const place = { ...base.incident.place, zone };
  bring(system, 'IncidentAssessed', { ...base, plan, incident: { ...base.incident, place } });
  return base.incidentId;
};

export const responseTo = async (system: InProcessSystem, incidentId: IncidentId) => {
  const { state } = await dispatchOf(system).mobilisations.load(incidentId);
  if (state === undefined || state.status === 'never-opened') throw new Error('there is no response');
  return state;
};

/** Every offer of an incident, in the order in which they were made. */
export const offersOf = async (system: InProcessSystem, incidentId: IncidentId): Promise<Assignment[]> => {
  const { offerCount } = await responseTo(system, incidentId);
  const { assignments } = dispatchOf(system);
  const numbers = Array.from({ length: offerCount }, (_, n) => n + 1);
  const all = await Promise.all(numbers.map((n) => assignments.load(assignmentIdOf(incidentId, n))));
  return all.flatMap(({ state }) => state ?? []);
};

/** Monitoring's word that none of these people have answered in time. */
export const missOffers = async (system: InProcessSystem, incidentId: IncidentId): Promise<number> => {
  const example = contracts.DeadlineMissed.data.parse(contracts.DeadlineMissed.examples[0]);
  const open = (await offersOf(system, incidentId)).filter(
    (one) => !isEnded(one) && one.status === 'offered',
  );
  for (const { assignmentId } of open) {
    const step = { do: 'offer-next-resource' as const };
    bring(system, 'DeadlineMissed', { ...example, incidentId, assignmentId, kind: 'accepted', step });
  }
  return open.length;
};

export const resolve = (system: InProcessSystem, incidentId: IncidentId): void => {
  const example = contracts.IncidentResolved.data.parse(contracts.IncidentResolved.examples[0]);
  bring(system, 'IncidentResolved', { ...example, incidentId });
};

/** Who is still bound to an incident. */
export const boundTo = async (system: InProcessSystem, incidentId: IncidentId): Promise<string[]> => {
  const { resources } = dispatchOf(system);
  const offers = await offersOf(system, incidentId);
  const people = await Promise.all(offers.map(({ resource }) => resources.load(resource.resourceId)));
  return people.flatMap(({ state }) =>
    state && 'held' in state.duty && state.duty.held.incidentId === incidentId ? [state.name] : [],
  );
};
