import { unknownSince, type OrganisationNames } from '@muster/contracts';
import type { Mobilisation } from './domain/mobilisation.ts';
import { namesInPolicy, namesOfPerson } from './domain/organisation.ts';
import type { ContactsPolicy } from './domain/policy.ts';
import type { Resource } from './domain/resource.ts';
import type { Report } from './domain/reports.ts';
import type { ResourceView, StatusCommand } from './shapes.ts';

/** A person as the API shows them: the duty's fields beside the others, and which of their names are not known any more. */
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

/** Who is told, and which of the teams are not known any more. */
export const contactsView = (policy: ContactsPolicy, names: OrganisationNames | undefined) => {
  const warnings = unknownSince(names, namesInPolicy(policy));
  return { ...policy, ...(warnings.length > 0 && { warnings }) };
};

/** A mobilisation as the API shows it, undefined for one that never opened. */
export const mobilisationView = (state: Mobilisation | undefined) =>
  state === undefined || state.status === 'never-opened' ? undefined : state;

/** What the control room's command says about an assignment. */
export const reportOf = (command: StatusCommand): Report => {
  switch (command.status) {
    case 'accepted':
    case 'clear':
      return { kind: command.status };
    case 'en-route':
    case 'on-scene':
      return { kind: command.status, at: command.at };
    case 'understood':
      return { kind: 'understood', confirmed: command.confirmed };
    case 'declined':
      return { kind: 'declined', reason: command.reason };
    case 'released':
      return { kind: 'released', reason: command.reason };
  }
};
