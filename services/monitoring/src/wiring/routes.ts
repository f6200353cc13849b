import { defineRoutes } from '@muster/runtime/http/routes';
import { boardRoutes } from '../board/routes.ts';
import { closingRoutes } from '../closing/routes.ts';
import { conformanceRoutes } from '../conformance/routes.ts';
import { redactionRoutes } from '../redactions/routes.ts';
import { timelineRoutes } from '../timeline/routes.ts';

/** Monitoring's API: the board, the record of an incident, and the end of one. */
export const api = defineRoutes('monitoring', 'api', {
  ...boardRoutes,
  ...timelineRoutes,
  ...conformanceRoutes,
  ...closingRoutes,
  ...redactionRoutes,
});
