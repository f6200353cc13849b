import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import type { Console } from './console-context.ts';
import { Broken, NotFound } from './shell/dead-ends.tsx';
import { Shell } from './shell/shell.tsx';

export const root = createRootRouteWithContext<Console>()({ notFoundComponent: NotFound });

/** Everything but the way in: for whoever is signed in, here or in another tab; else it leads to the sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: Broken,
  beforeLoad: async ({ context: { session }, location }) => {
    if (await session.join()) return;
    await session.signIn(location.href);
    await new Promise(() => undefined);
  },
});
