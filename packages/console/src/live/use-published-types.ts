import { useProcedures } from './use-procedures.ts';

/** The types of incidents that procedures in force cover; undefined until they are known. */
export const usePublishedTypes = (): readonly string[] | undefined => {
  const { data } = useProcedures();
  if (data === undefined) return undefined;
  const types = data.items.flatMap(({ inForce }) => inForce?.incidentTypes ?? []);
  return [...new Set(types)].sort();
};
