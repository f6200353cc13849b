import { NAMES, type NamesStores } from './store.ts';

/** The organisation's names, with their version; none are set at first. */
export const readNames = async ({ organisation }: NamesStores) => {
  const { state, version } = await organisation.load(NAMES);
  return { names: state, version };
};
