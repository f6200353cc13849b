import { reply, retrySoon, type Handlers } from '@muster/runtime/http/serve';
import type { RecordStores } from '../record/store.ts';
import { listRedactions } from './list-redactions.ts';
import { orderRedaction } from './order-redaction.ts';
import type { redactionRoutes } from './routes.ts';
import type { RedactionStores } from './store.ts';
import { redactionView } from './views.ts';

export const redactionHandlers = (
  deps: RecordStores & RedactionStores,
  zone: string,
): Handlers<typeof redactionRoutes> => ({
  orderRedaction: async ({ params: { incidentId }, body, cause }) => {
    const ordered = await orderRedaction(deps, incidentId, { ...body, zone }, cause);
    if (!ordered.ok) return ordered.refusal.kind === 'not-found' ? retrySoon(ordered) : ordered;
    return reply(202, redactionView(ordered.state));
  },
  listRedactions: async ({ params: { incidentId }, query }) => {
    const found = await listRedactions(deps, incidentId, query);
    if (!found.ok) return retrySoon(found);
    const { items, next } = found;
    return reply(200, { items: items.map(redactionView), ...(next !== undefined && { nextCursor: next }) });
  },
});
