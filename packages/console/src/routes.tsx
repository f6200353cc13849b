import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { competenceRoutes } from './competence-routes.tsx';
import { complaintsRoutes } from './complaints-routes.tsx';
import type { Console } from './console-context.ts';
import { inside, root } from './inside-route.tsx';
import { learningRoutes } from './learning-routes.tsx';
import { BoardScreen } from './screens/board/board-screen.tsx';
import { boardSearch } from './screens/board/board-search.ts';
import { contactsSearch } from './screens/contacts/contacts-search.ts';
import { briefSearch } from './screens/dispatch/brief-search.ts';
import { incidentSearch } from './screens/incident/incident-search.ts';
import { resultsSearch } from './screens/results/results-search.ts';
import { newProcedureSearch } from './screens/set-up/procedures/new/new-procedure-search.ts';
import { procedureSearch } from './screens/set-up/procedures/procedure-search.ts';
import { supportRoutes } from './support-routes.tsx';
import { may } from './session/roles.ts';
import { Broken, NotFound } from './shell/dead-ends.tsx';
import { forRole } from './shell/for-role.ts';
import { SignedIn } from './shell/signed-in.tsx';
import { parseSearch, stringifySearch } from './shell/search-text.ts';

const signedIn = createRoute({ getParentRoute: () => root, path: 'signed-in', component: SignedIn });

const first = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    const { state } = session;
    if (state.kind === 'signed-out') return;
    if (may(state.person, 'dispatcher')) throw redirect({ to: '/board', replace: true });
    throw redirect({ to: may(state.person, 'agent') ? '/contacts' : '/set-up', replace: true });
  },
});

const contacts = createRoute({
  getParentRoute: () => inside,
  path: 'contacts',
  validateSearch: contactsSearch,
  component: lazyRouteComponent(() => import('./screens/contacts/contacts-screen.tsx')),
  ...forRole('agent'),
});
const contact = createRoute({
  getParentRoute: () => contacts,
  path: '$contactId',
  component: lazyRouteComponent(() => import('./screens/contacts/contact-screen.tsx')),
});

const board = createRoute({
  getParentRoute: () => inside,
  path: 'board',
  validateSearch: boardSearch,
  component: BoardScreen,
  ...forRole('agent'),
});
const wall = createRoute({
  getParentRoute: () => inside,
  path: 'board/wall',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./screens/board/wall-screen.tsx')),
  ...forRole('agent'),
});

const incident = createRoute({
  getParentRoute: () => inside,
  path: 'incidents/$incidentId',
  validateSearch: incidentSearch,
  component: lazyRouteComponent(() => import('./screens/incident/incident-screen.tsx')),
  ...forRole('agent'),
});
const assessment = createRoute({
  getParentRoute: () => inside,
  path: 'incidents/$incidentId/assessment',
  component: lazyRouteComponent(() => import('./screens/assessment/assessment-screen.tsx')),
  ...forRole('agent'),
});
const dispatch = createRoute({
  getParentRoute: () => inside,
  path: 'incidents/$incidentId/dispatch',
  validateSearch: briefSearch,
  component: lazyRouteComponent(() => import('./screens/dispatch/dispatch-screen.tsx')),
  ...forRole('dispatcher'),
});

const results = createRoute({
  getParentRoute: () => inside,
  path: 'results',
  validateSearch: resultsSearch,
  component: lazyRouteComponent(() => import('./screens/results/results-screen.tsx')),
  ...forRole('lead'),
});
const reports = createRoute({
  getParentRoute: () => inside,
  path: 'reports',
  component: lazyRouteComponent(() => import('./screens/reports/reports-screen.tsx')),
  ...forRole('lead'),
});
const report = createRoute({
  getParentRoute: () => inside,
  path: 'reports/$reportId',
  component: lazyRouteComponent(() => import('./screens/reports/report-screen.tsx')),
  ...forRole('lead'),
});

const setUp = createRoute({
  getParentRoute: () => inside,
  path: 'set-up',
  component: lazyRouteComponent(() => import('./screens/set-up/set-up-frame.tsx')),
});
const setUpFirst = createRoute({
  getParentRoute: () => setUp,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    const { state } = session;
    if (state.kind === 'signed-out') return;
    throw redirect({
      to: may(state.person, 'admin') ? '/set-up/people' : '/set-up/procedures',
      replace: true,
    });
  },
});
const people = createRoute({
  getParentRoute: () => setUp,
  path: 'people',
  component: lazyRouteComponent(() => import('./screens/set-up/people/people-screen.tsx')),
});
const person = createRoute({
  getParentRoute: () => setUp,
  path: 'people/$resourceId',
  component: lazyRouteComponent(() => import('./screens/set-up/people/person-screen.tsx')),
});
const sources = createRoute({
  getParentRoute: () => setUp,
  path: 'sources',
  component: lazyRouteComponent(() => import('./screens/set-up/sources/sources-screen.tsx')),
  ...forRole('admin'),
});
const source = createRoute({
  getParentRoute: () => setUp,
  path: 'sources/$sourceId',
  component: lazyRouteComponent(() => import('./screens/set-up/sources/source-screen.tsx')),
  ...forRole('admin'),
});
const procedures = createRoute({
  getParentRoute: () => setUp,
  path: 'procedures',
  component: lazyRouteComponent(() => import('./screens/set-up/procedures/procedures-screen.tsx')),
  ...forRole('agent'),
});
const newProcedure = createRoute({
  getParentRoute: () => setUp,
  path: 'procedures/new',
  validateSearch: newProcedureSearch,
  component: lazyRouteComponent(() => import('./screens/set-up/procedures/new/new-procedure-screen.tsx')),
  ...forRole('lead'),
});
const procedure = createRoute({
  getParentRoute: () => setUp,
  path: 'procedures/$procedureId',
  validateSearch: procedureSearch,
  component: lazyRouteComponent(() => import('./screens/set-up/procedures/procedure-screen.tsx')),
  ...forRole('agent'),
});
const procedureEdit = createRoute({
  getParentRoute: () => setUp,
  path: 'procedures/$procedureId/edit',
  component: lazyRouteComponent(() => import('./screens/set-up/procedures/edit/edit-screen.tsx')),
  ...forRole('lead'),
});
const procedureVersion = createRoute({
  getParentRoute: () => setUp,
  path: 'procedures/$procedureId/versions/$version',
  validateSearch: procedureSearch,
  component: lazyRouteComponent(() => import('./screens/set-up/procedures/version-screen.tsx')),
  ...forRole('agent'),
});
const policies = createRoute({
  getParentRoute: () => setUp,
  path: 'policies',
  component: lazyRouteComponent(() => import('./screens/set-up/policies/policies-screen.tsx')),
});
const complaintSettings = createRoute({
  getParentRoute: () => setUp,
  path: 'complaints',
  component: lazyRouteComponent(() => import('./screens/set-up/complaints/complaint-settings-screen.tsx')),
});
const organisation = createRoute({
  getParentRoute: () => setUp,
  path: 'organisation',
  component: lazyRouteComponent(() => import('./screens/set-up/organisation/organisation-screen.tsx')),
});
const users = createRoute({
  getParentRoute: () => setUp,
  path: 'users',
  component: lazyRouteComponent(() => import('./screens/set-up/users/users-screen.tsx')),
  ...forRole('admin'),
});
const user = createRoute({
  getParentRoute: () => setUp,
  path: 'users/$userId',
  component: lazyRouteComponent(() => import('./screens/set-up/users/user-screen.tsx')),
  ...forRole('admin'),
});

const tree = root.addChildren([
  signedIn,
  inside.addChildren([
    first,
    contacts.addChildren([contact]),
    board,
    wall,
    incident,
    assessment,
    dispatch,
    ...supportRoutes,
    results,
    ...learningRoutes,
    ...competenceRoutes,
    ...complaintsRoutes,
    reports,
    report,
    setUp.addChildren([
      setUpFirst,
      people,
      person,
      sources,
      source,
      procedures,
      newProcedure,
      procedure,
      procedureEdit,
      procedureVersion,
      policies,
      complaintSettings,
      organisation,
      users,
      user,
    ]),
  ]),
]);

/** Every address of the console and the screen that stands there. The board comes with the first load, the others when they are opened. */
export const createConsoleRouter = (console: Console) =>
  createRouter({
    routeTree: tree,
    context: console,
    parseSearch,
    stringifySearch,
    // A screen stands anew for each thing that its address names: what was typed about one never goes to another.
    defaultRemountDeps: ({ params }) => params,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
