import { providers } from './list.ts';
import type { Provider } from './provider.ts';

export const providerKinds = providers.map(({ kind }) => kind);

/** The provider of sources of this kind. */
export const findProvider = (kind: string): Provider | undefined =>
  providers.find((provider) => provider.kind === kind);
