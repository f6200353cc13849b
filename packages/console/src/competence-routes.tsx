import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.tsx';
import { competenceSearch, recordSearch } from './screens/competence/competence-search.ts';
import { forRole } from './shell/for-role.ts';

const competence = createRoute({
  getParentRoute: () => inside,
  path: 'competence',
  validateSearch: competenceSearch,
  component: lazyRouteComponent(() => import('./screens/competence/competence-screen.tsx')),
  ...forRole('agent'),
});
const competenceRecord = createRoute({
  getParentRoute: () => inside,
  path: 'competence/$recordId',
  validateSearch: recordSearch,
  component: lazyRouteComponent(() => import('./screens/competence/record-screen.tsx')),
  ...forRole('agent'),
});
const competenceDocument = createRoute({
  getParentRoute: () => inside,
  path: 'competence/$recordId/document',
  component: lazyRouteComponent(() => import('./screens/competence/document-screen.tsx')),
  ...forRole('agent'),
});

/** Competence records: one's own and a team's, each criterion by criterion and as a document. */
export const competenceRoutes = [competence, competenceRecord, competenceDocument] as const;
