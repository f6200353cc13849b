import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { Deps } from '../deps.ts';
import type { Report } from '../domain/report.ts';
import type { api } from '../routes.ts';
import { eraseCaller, listLooks, readCaller } from '../use-cases/callers.ts';
import { contactView, type Erased } from '../views.ts';

type Names = 'readCaller' | 'listCallerLooks' | 'eraseCaller';

/** What was written of the incident may name the caller whose details are gone: a lead reads it and corrects it. */
const toCorrect = (report: Report | undefined): Pick<Erased, 'toCorrect'> => {
  if (report === undefined) return {};
  const { incidentId, incident } = report;
  const texts = [
    { field: 'summary' as const, text: incident.summary },
    { field: 'place.text' as const, text: incident.place.text },
  ];
  return { toCorrect: { incidentId, texts, correctAt: `/v1/incidents/${incidentId}/correction` } };
};

/** Answers what is asked about callers, and who asked. */
export const callerAnswers = (deps: Deps): Pick<Handlers<typeof api.routes>, Names> => ({
  readCaller: async ({ params, cause }) => {
    const read = await readCaller(deps, params.contactId, cause);
    return read.ok ? reply(200, read.caller) : read;
  },

  listCallerLooks: async ({ params, query }) => {
    const page = await listLooks(deps, params.contactId, query);
    if (!page.ok) return page;
    const { items, next } = page;
    return reply(200, { items: [...items], ...(next !== undefined && { nextCursor: next }) });
  },

  eraseCaller: async ({ params, cause }) => {
    const outcome = await eraseCaller(deps, params.contactId, cause);
    if (!outcome.ok) return outcome;
    const { contact, version, report } = outcome.value;
    return withVersion(
      version,
      reply(200, { ...contactView(contact, deps.callLimits, cause.at), ...toCorrect(report) }),
    );
  },
});
