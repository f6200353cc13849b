import { beforeAll } from 'vitest';
import * as z from 'zod';
import { expectData } from '@muster/client';
import { answer, findAssessment, stepBack } from '@muster/demo/call/assessment';
import { dispatch, readBriefs } from '@muster/demo/call/dispatch';
import { newCall, takeCall } from '@muster/demo/call/contact';
import { report } from '@muster/demo/call/setting';
import type { Assignment } from '@muster/demo/api-replies';
import { incidentPath } from '../incident-requests.ts';
import { addPerson, type NewPerson, type Person } from '../people.ts';
import { loadDemoOrganisation } from './main-job.ts';
import type { InProcessSystem } from './in-process-system.ts';

const Published = z.object({
  detail: z.object({
    metadata: z.object({ id: z.string() }),
    data: z.looseObject({ incidentId: z.string().optional() }),
  }),
});

export const toP1 = [
  ['smell-kind', 'gas'],
  ['where-smelt', 'indoors'],
  ['people-inside', 'yes'],
  ['anybody-unwell', 'no'],
  ['ignition-source', 'yes'],
] as const;

const silent = () => undefined;

type Picked = Pick<Person, 'resourceId'>;

/** What agents and dispatchers do in the demo organisation, and every event that was published, once. Call it at the top. */
export function useControlRoom(system: () => InProcessSystem) {
  let setting: Awaited<ReturnType<typeof loadDemoOrganisation>>;
  const published = new Map<string, string>();
  beforeAll(async () => {
    setting = await loadDemoOrganisation(system());
    system().onBus = (events) => {
      for (const { name, body } of events) {
        const { metadata, data } = Published.parse(JSON.parse(body)).detail;
        published.set(metadata.id, `${name} ${data.incidentId ?? ''}`);
      }
      return events;
    };
  });

  const called = async (): Promise<string> => (await takeCall(setting, newCall(), silent)).contactId;
  const reportFrom = (contactId: string, zone = report.place.zone) =>
    setting.agent.POST('/v1/contacts/{contactId}/incident', {
      params: { path: { contactId } },
      body: { ...report, place: { ...report.place, zone } },
    });
  const reported = async (zone?: string) => expectData(reportFrom(await called(), zone));
  const decide = async (incidentId: string, ...given: (readonly [string, string] | 'back')[]) => {
    await findAssessment(setting, incidentId);
    for (const one of given) {
      if (one === 'back') await stepBack(setting, incidentId);
      else await answer(setting, incidentId, ...one);
    }
    const decided = await findAssessment(setting, incidentId);
    if (decided.status !== 'decided') throw new Error(`the assessment is ${decided.status}`);
    return decided;
  };
  const assignmentsOf = async (incidentId: string) =>
    (
      await expectData(
        setting.dispatcher.GET('/v1/incidents/{incidentId}/assignments', incidentPath(incidentId)),
      )
    ).items;

  /** A dispatcher picks somebody as the first engineer; gives the reply as it is. */
  const pick = (incidentId: string, { resourceId }: Picked, reason?: string) => {
    const body = { picks: [{ role: 'first-engineer', resourceId, ...(reason !== undefined && { reason }) }] };
    return setting.dispatcher.POST('/v1/incidents/{incidentId}/assignments', {
      ...incidentPath(incidentId),
      body,
    });
  };
  /** The same; gives the assignment that they are offered. */
  const offer = async (incidentId: string, person: Picked, reason?: string): Promise<Assignment> => {
    const [assignment] = (await expectData(pick(incidentId, person, reason))).assignments;
    if (assignment === undefined) throw new Error('nobody was asked');
    return assignment;
  };

  /** Sends whom Muster recommends; gives the briefs that each of them was mailed. */
  const sendRecommended = async (incidentId: string) => {
    const since = new Date(system().now);
    return readBriefs(setting, await dispatch(setting, incidentId, silent), since, silent);
  };

  return {
    setting: () => setting,
    /** Adds somebody who alone covers a zone, unless more are added there. */
    addPerson: (zone: string, more: Partial<NewPerson> = {}): Promise<Person> =>
      addPerson(system().as('admin'), zone, more),
    pick,
    offer,
    sendRecommended,
    published,
    /** How many events of this name there are about an incident. */
    facts: (name: string, incidentId: string): number =>
      [...published.values()].filter((fact) => fact === `${name} ${incidentId}`).length,
    called,
    reportFrom,
    reported,
    decide,
    assignmentsOf,
  };
}
