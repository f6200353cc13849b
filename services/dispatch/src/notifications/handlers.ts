import { notFound } from '@muster/core';
import { reply, type Handlers } from '@muster/runtime/http/serve';
import { listNotifications, type NotificationListStores } from './list-notifications.ts';
import { readExpectedSteps } from './read-expected-steps.ts';
import type { notificationRoutes } from './routes.ts';

export const notificationHandlers = (deps: NotificationListStores): Handlers<typeof notificationRoutes> => ({
  listNotifications: async ({ params, query, cause }) => {
    const page = await listNotifications(deps, params.incidentId, query, cause.at);
    return page ? reply(200, page) : notFound('mobilisation');
  },
  readExpectedSteps: async ({ params, query }) => {
    const expected = await readExpectedSteps(deps, { ...params, role: query.role });
    return expected.ok ? reply(200, { steps: expected.steps }) : expected;
  },
});
