import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.tsx';
import { supportSearch } from './screens/support/support-search.ts';
import { forRole } from './shell/for-role.ts';

const support = createRoute({
  getParentRoute: () => inside,
  path: 'support',
  validateSearch: supportSearch,
  component: lazyRouteComponent(() => import('./screens/support/support-screen.tsx')),
  ...forRole('agent'),
});
const supportPlan = createRoute({
  getParentRoute: () => inside,
  path: 'support/$supportPlanId',
  validateSearch: supportSearch,
  component: lazyRouteComponent(() => import('./screens/support/support-plan-screen.tsx')),
  ...forRole('agent'),
});

/** Support plans: the list of one's own and of a team's, and one of them. */
export const supportRoutes = [support, supportPlan] as const;
