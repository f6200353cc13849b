import { expectData } from '@muster/client';
import { instantOf } from '@muster/core';
import { until } from '@muster/demo/until';
import {
  assessed,
  confirm,
  doEverything,
  personWithLink,
  resolveAndClose,
  seen,
  type Reported,
} from './incident.ts';
import { lead, unique } from './muster.ts';
import { addPerson } from './people.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const metricsOf = async (team: string, period: Period) => {
  const asked = lead.GET('/v1/metrics', { params: { query: { team, ...period } } });
  return (await expectData(asked)).figures;
};

/** An incident from report to closure, all of it in time; with the stretch of time in which it closed. */
export async function closedCase(incidentType: string): Promise<Reported & { readonly period: Period }> {
  const zone = unique('zone');
  await addPerson(zone);
  const reported = await assessed(incidentType, zone);
  const { incidentId } = reported;
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  const person = await personWithLink(assignment);
  await doEverything(person, assignment);
  await seen(incidentId, 'nothing open', ({ openMandatoryActions, people }) => {
    return openMandatoryActions.length === 0 && people[0]?.status === 'on-scene';
  });
  const from = instantOf(new Date());
  await resolveAndClose(incidentId);
  const period = { from, to: instantOf(new Date()) };
  await until('the case row', async () => ((await metricsOf('north', period)).cases > 0 ? true : undefined));
  return { ...reported, period };
}
