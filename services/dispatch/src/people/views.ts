import { unknownSince, type OrganisationNames } from '@muster/contracts';
import { namesOfPerson } from './domain/near-names.ts';
import type { Resource } from './domain/resource.ts';
import type { ResourceView } from './routes.ts';

/** A person as the API shows them: the duty's fields among the others, and which of their names are not known any more. */
export const resourceView = (
  { duty, recentJobs: _, removedAt: __, ...rest }: Resource,
  names: OrganisationNames | undefined,
): ResourceView => ({
  ...rest,
  warnings: unknownSince(names, namesOfPerson(rest)),
  status: duty.status,
  ...('because' in duty && { because: duty.because }),
  ...('held' in duty && { assignmentId: duty.held.assignmentId, incidentId: duty.held.incidentId }),
});
