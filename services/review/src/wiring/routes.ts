import { defineRoutes } from '@muster/runtime/http/routes';
import { competenceRoutes } from '../competence/routes.ts';
import { complaintRoutes } from '../feedback/routes.ts';
import { figureRoutes } from '../figures/routes.ts';
import { incidentReviewRoutes } from '../incident-reviews/routes.ts';
import { improvementRoutes } from '../improvement/routes.ts';
import { lessonRoutes } from '../lessons/routes.ts';
import { reportRoutes } from '../reports/routes.ts';
import { supportRoutes } from '../support/routes.ts';

/** Review's API but for complaints. A lead sees the teams they belong to; another team's report answers as if it were not there. */
export const api = defineRoutes('review', 'api', {
  ...reportRoutes,
  ...lessonRoutes,
  ...incidentReviewRoutes,
  ...improvementRoutes,
  ...supportRoutes,
  ...competenceRoutes,
  ...figureRoutes,
});

/** Queries and complaints. A Lambda of its own answers, the only one of review that leaves letters and asks monitoring. */
export const complaints = defineRoutes('review', 'complaints', complaintRoutes);
