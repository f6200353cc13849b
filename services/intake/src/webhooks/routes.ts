import { providers } from '../providers/list.ts';
import type { Provider } from '../providers/provider.ts';

/** What providers call. Each request is proven by its signature over the exact bytes. */
export const webhookRoutes: Provider['routes'] = Object.fromEntries(
  providers.flatMap(({ routes }: Provider) => Object.entries(routes)),
);
