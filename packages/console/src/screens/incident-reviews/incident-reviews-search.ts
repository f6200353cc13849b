/** Which reviews are listed, as the address says: those that are due, or those that are written. */
export interface IncidentReviewsSearch {
  readonly state?: 'written';
}

export const incidentReviewsSearch = ({ state }: Record<string, unknown>): IncidentReviewsSearch =>
  state === 'written' ? { state } : {};
