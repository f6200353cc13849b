import { type Instant, notFound } from '@muster/core';
import { reply, soon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { type Outcome } from '@muster/store';
import type { Deps } from './deps.ts';
import { note, resolve } from './domain/conclude.ts';
import { isOnItsWay } from './domain/gates.ts';
import type { IncidentRecord } from './domain/record.ts';
import { conformanceInZone, incidentInZone, lineInZone } from './domain/in-home-zone.ts';
import { viewOf } from './domain/view.ts';
import type { api } from './routes.ts';
import { closeIncident } from './use-cases/close-incident.ts';
import { decideRecord } from './use-cases/decide-record.ts';
import { listIncidents } from './use-cases/list-incidents.ts';
import { readConformance, readNote, readTimeline } from './use-cases/read.ts';

/** What monitoring answers to each operation of its route table, moments in sentences by the clock of the home zone. */
export const answers = (deps: Deps, zone: string): Handlers<typeof api.routes> => {
  const shown = (record: IncidentRecord, version: number, now: Instant) =>
    withVersion(version, reply(200, incidentInZone(viewOf(record, now), zone)));
  const concluded = (outcome: Outcome<IncidentRecord>, now: Instant) =>
    outcome.ok ? shown(outcome.state, outcome.version, now) : outcome;
  return {
    listIncidents: async ({ query }) => {
      const { items, next } = await listIncidents(deps, query);
      return reply(200, { items: [...items], ...(next && { nextCursor: next }) });
    },
    readIncident: async ({ params, request }) => {
      const { state, version } = await deps.records.load(params.incidentId);
      return state ? shown(state, version, request.at) : soon(notFound('incident'));
    },
    readTimeline: async ({ params, query }) => {
      const { items, next } = await readTimeline(deps, params.incidentId, query);
      if (items.length === 0 && !query.cursor) return soon(notFound('incident'));
      const lines = items.map((line) => lineInZone(line, zone));
      return reply(200, { items: lines, ...(next && { nextCursor: next }) });
    },
    readConformance: async ({ params }) => {
      const found = await readConformance(deps, params.incidentId);
      return found.ok
        ? withVersion(found.version, reply(200, conformanceInZone(found.view, zone)))
        : soon(found);
    },
    resolveIncident: async ({ params, body, cause }) => {
      const command = { ...body, by: cause.actor };
      const outcome = await decideRecord(deps, params.incidentId, cause, (record, setting) =>
        resolve(record, command, setting),
      );
      return concluded(outcome, cause.at);
    },
    closeIncident: async ({ params, body, cause }) => {
      const command = { ...body, by: cause.actor };
      const outcome = await closeIncident(deps, params.incidentId, command, cause);
      return !outcome.ok && isOnItsWay(outcome.refusal, cause.at)
        ? soon(outcome)
        : concluded(outcome, cause.at);
    },
    noteIncident: async ({ params, body, cause }) => {
      const line = { at: cause.at, who: cause.actor, what: body.text, kind: 'Note' };
      const outcome = await decideRecord(deps, params.incidentId, cause, (record) =>
        note(record, { key: `note-${cause.key}`, ...line }),
      );
      if (!outcome.ok) return outcome;
      const first =
        outcome.how === 'written' ? line : await readNote(deps, params.incidentId, `note-${cause.key}`);
      return reply(201, first ?? line, { location: `/v1/incidents/${params.incidentId}/timeline` });
    },
  };
};
