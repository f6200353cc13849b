import { unknownSince, type OrganisationNames } from '@muster/contracts';
import { namesInPolicy, type ContactsPolicy } from './domain/contacts.ts';

/** Who is told, and which of the teams are not known any more. */
export const contactsView = (policy: ContactsPolicy, names: OrganisationNames | undefined) => {
  const warnings = unknownSince(names, namesInPolicy(policy));
  return { ...policy, ...(warnings.length > 0 && { warnings }) };
};
