import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.tsx';
import { incidentReviewsSearch } from './screens/incident-reviews/incident-reviews-search.ts';
import { improvementsSearch, newImprovementSearch } from './screens/improvements/improvements-search.ts';
import { forRole } from './shell/for-role.ts';

const improvements = createRoute({
  getParentRoute: () => inside,
  path: 'improvements',
  validateSearch: improvementsSearch,
  component: lazyRouteComponent(() => import('./screens/improvements/improvements-screen.tsx')),
  ...forRole('lead'),
});
const newImprovement = createRoute({
  getParentRoute: () => inside,
  path: 'improvements/new',
  validateSearch: newImprovementSearch,
  // What it begins with stands in its search, so another search is another form.
  remountDeps: ({ search }) => search,
  component: lazyRouteComponent(() => import('./screens/improvements/new-improvement-screen.tsx')),
  ...forRole('lead'),
});
const improvement = createRoute({
  getParentRoute: () => inside,
  path: 'improvements/$improvementId',
  component: lazyRouteComponent(() => import('./screens/improvements/improvement-screen.tsx')),
  ...forRole('lead'),
});
const incidentReviews = createRoute({
  getParentRoute: () => inside,
  path: 'incident-reviews',
  validateSearch: incidentReviewsSearch,
  component: lazyRouteComponent(() => import('./screens/incident-reviews/incident-reviews-screen.tsx')),
  ...forRole('lead'),
});
const incidentReview = createRoute({
  getParentRoute: () => inside,
  path: 'incident-reviews/$incidentId',
  component: lazyRouteComponent(() => import('./screens/incident-reviews/incident-review-screen.tsx')),
  ...forRole('lead'),
});

/** Improvements and the reviews of incidents. */
export const learningRoutes = [
  improvements,
  newImprovement,
  improvement,
  incidentReviews,
  incidentReview,
] as const;
