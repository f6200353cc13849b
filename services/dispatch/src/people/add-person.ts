import type { Cause, ResourceId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refusePosition, checkNames } from './check-person.ts';
import { decideResource, type ResourceDeps } from './decide-resource.ts';
import { addResource, type NewPerson } from './domain/change-resource.ts';
import { enteredPhone } from './domain/phone.ts';
import type { Resource } from './domain/resource.ts';

/** Adds a person. The same id again is success without a change. A position in the future is refused. */
export const addPerson = async (
  deps: ResourceDeps,
  resourceId: ResourceId,
  profile: NewPerson,
  cause: Cause,
): Promise<Outcome<Resource>> => {
  const ahead = refusePosition(profile, cause.at);
  if (ahead) return ahead;
  const { email, sharedMailbox, phone, sharedPhone, changeNotes, position, newNames, ...rest } = profile;
  const refused = await checkNames(deps, { resourceId, given: rest, newNames });
  return decideResource(
    deps,
    resourceId,
    cause,
    (state) =>
      (state === undefined ? refused() : undefined) ??
      addResource(state, {
        resourceId,
        ...rest,
        ...(email && { email }),
        ...(sharedMailbox !== undefined && { sharedMailbox }),
        ...(phone && { phone: enteredPhone(undefined, phone) }),
        ...(sharedPhone !== undefined && { sharedPhone }),
        ...(changeNotes !== undefined && { changeNotes }),
        ...(position && { position: { ...position, at: position.at ?? cause.at } }),
      }),
  );
};
