import { defineRoutes } from '@muster/runtime/http/routes';
import { assessmentRoutes } from '../assessments/routes.ts';
import { procedureRoutes } from '../procedures/routes.ts';

/** Triage's API: the assessment of an incident, and the procedures that assessments follow. */
export const api = defineRoutes('triage', 'api', { ...assessmentRoutes, ...procedureRoutes });
