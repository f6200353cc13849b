import { events as contracts, type DataOf, type EventName, type ResponsePlan } from '@muster/contracts';
import { instantOf, type IncidentId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { busMessage } from '@muster/runtime/testing/queue-batch';
import { Table } from '@muster/store';
import { storesIn, type Stores } from '../../services/dispatch/src/wiring/deps.ts';
import { isEnded, type Assignment } from '../../services/dispatch/src/assignments/domain/assignment.ts';
import { addResource } from '../../services/dispatch/src/people/domain/change-resource.ts';
import { assignmentIdOf } from '../../services/dispatch/src/assignments/list-assignments.ts';
import { person, verdict } from '../../services/dispatch/test/fixtures.ts';
import { causeAt } from './monitoring.ts';
import type { World } from './whole/world.ts';

/** Rest of Muster is left out: only what dispatch hears of itself comes, through its own relay. */
export const dispatchAlone = (world: World): void => {
  for (const { name } of world.queues) if (!name.startsWith('dispatch/')) world.disabled.add(name);
};

export const dispatchOf = (world: World): Stores =>
  storesIn(new Table({ client: world.client, name: world.tables.dispatch }));

/** People of a zone, of whom each has one of these lists of skills. */
export const addPeople = async (
  world: World,
  { zone, count, skills }: { zone: string; count: number; skills: (n: number) => readonly string[] },
): Promise<void> => {
  const { resources } = dispatchOf(world);
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
        const cause = causeAt(`add-${zone}-${n}`, instantOf(world.now));
        return resources.decide(profile.resourceId, cause, (state) => addResource(state, profile));
      }),
    );
  }
  world.streams.clear();
};

let said = 0;
/** Brings dispatch an event of another service. */
export const bring = <Name extends EventName>(world: World, name: Name, data: DataOf<Name>): void => {
  said += 1;
  const aggregate = { kind: 'TEST', id: `${said}` };
  const id = derivedId('evt', 'large', `${said}`);
  const occurredAt = instantOf(world.now);
  world.route({ name, body: busMessage(name, data, { aggregate, id, occurredAt }) });
};

/** The verdict on an incident in a zone, whose responses are sent by themselves. */
export const assess = (world: World, zone: string, plan: ResponsePlan): IncidentId => {
  const base = verdict(zone);
  const place = { ...base.incident.place, zone };
  bring(world, 'IncidentAssessed', { ...base, plan, incident: { ...base.incident, place } });
  return base.incidentId;
};

export const responseTo = async (world: World, incidentId: IncidentId) => {
  const { state } = await dispatchOf(world).mobilisations.load(incidentId);
  if (state === undefined || state.status === 'never-opened') throw new Error('there is no response');
  return state;
};

/** Every offer of an incident, in the order in which they were made. */
export const offersOf = async (world: World, incidentId: IncidentId): Promise<Assignment[]> => {
  const { offerCount } = await responseTo(world, incidentId);
  const { assignments } = dispatchOf(world);
  const numbers = Array.from({ length: offerCount }, (_, n) => n + 1);
  const all = await Promise.all(numbers.map((n) => assignments.load(assignmentIdOf(incidentId, n))));
  return all.flatMap(({ state }) => state ?? []);
};

/** Monitoring's word that none of these people have answered in time. */
export const missOffers = async (world: World, incidentId: IncidentId): Promise<number> => {
  const example = contracts.DeadlineMissed.data.parse(contracts.DeadlineMissed.examples[0]);
  const open = (await offersOf(world, incidentId)).filter((one) => !isEnded(one) && one.status === 'offered');
  for (const { assignmentId } of open) {
    const step = { do: 'offer-next-resource' as const };
    bring(world, 'DeadlineMissed', { ...example, incidentId, assignmentId, kind: 'accepted', step });
  }
  return open.length;
};

export const resolve = (world: World, incidentId: IncidentId): void => {
  const example = contracts.IncidentResolved.data.parse(contracts.IncidentResolved.examples[0]);
  bring(world, 'IncidentResolved', { ...example, incidentId });
};

/** Who is still bound to an incident. */
export const boundTo = async (world: World, incidentId: IncidentId): Promise<string[]> => {
  const { resources } = dispatchOf(world);
  const offers = await offersOf(world, incidentId);
  const people = await Promise.all(offers.map(({ resource }) => resources.load(resource.resourceId)));
  return people.flatMap(({ state }) =>
    state && 'held' in state.duty && state.duty.held.incidentId === incidentId ? [state.name] : [],
  );
};
