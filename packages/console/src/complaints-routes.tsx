import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.tsx';
import { complaintsSearch } from './screens/complaints/complaints-search.ts';
import { logSearch } from './screens/complaints/log/log-search.ts';
import { forRole } from './shell/for-role.ts';

const complaints = createRoute({
  getParentRoute: () => inside,
  path: 'complaints',
  validateSearch: complaintsSearch,
  component: lazyRouteComponent(() => import('./screens/complaints/list/complaints-screen.tsx')),
  ...forRole('lead'),
});
const logComplaint = createRoute({
  getParentRoute: () => inside,
  path: 'complaints/new',
  validateSearch: logSearch,
  component: lazyRouteComponent(() => import('./screens/complaints/log/log-screen.tsx')),
  ...forRole('lead'),
});
const complaint = createRoute({
  getParentRoute: () => inside,
  path: 'complaints/$complaintId',
  component: lazyRouteComponent(() => import('./screens/complaints/complaint/complaint-screen.tsx')),
  ...forRole('lead'),
});
const letterToPrint = createRoute({
  getParentRoute: () => inside,
  path: 'complaints/$complaintId/letters/$letterId',
  component: lazyRouteComponent(() => import('./screens/complaints/letters/print-screen.tsx')),
  ...forRole('lead'),
});
const evidencePack = createRoute({
  getParentRoute: () => inside,
  path: 'complaints/$complaintId/evidence-pack',
  component: lazyRouteComponent(() => import('./screens/complaints/pack/pack-screen.tsx')),
  ...forRole('lead'),
});

/** Queries and complaints: the due list, one of them, its letters and evidence pack to print, and a form that logs one. */
export const complaintsRoutes = [complaints, logComplaint, complaint, letterToPrint, evidencePack] as const;
