/** The parts of an incident, each with an address of its own. */
export const PARTS = ['now', 'timeline', 'path'] as const;
export type Part = (typeof PARTS)[number];

export interface IncidentSearch {
  readonly part?: Part;
}

export const incidentSearch = ({ part }: Record<string, unknown>): IncidentSearch => {
  const known = PARTS.find((one) => one === part);
  return known === undefined || known === 'now' ? {} : { part: known };
};
