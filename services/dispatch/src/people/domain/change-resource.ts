import { type Instant, decided, invalid, refuse, unchanged, type Decision, type Refused } from '@muster/core';
import { enteredPhone } from './phone.ts';
import { isAhead, resourceChanged, type Duty, type Position, type Resource } from './resource.ts';

type Kept = 'resourceId' | 'duty' | 'lastOffers' | 'recentJobs' | 'lastClearAt' | 'removedAt';
type Optional = 'email' | 'sharedMailbox' | 'phone' | 'sharedPhone' | 'changeNotes' | 'position';

/** The fields of a new person. */
export interface NewPerson extends Omit<Resource, Kept | Optional> {
  readonly email?: Resource['email'];
  readonly sharedMailbox?: boolean | undefined;
  readonly phone?: Resource['phone'];
  readonly sharedPhone?: boolean | undefined;
  readonly changeNotes?: boolean | undefined;
  readonly position?:
    | { readonly latitude: number; readonly longitude: number; readonly at?: Instant | undefined }
    | undefined;
  /** Accepts a name very similar to one in use. */
  readonly newNames?: boolean | undefined;
}

/** A new person, available at once. */
export const addResource = (
  state: Resource | undefined,
  profile: Omit<Resource, 'duty' | 'recentJobs'>,
): Decision<Resource> => {
  if (state) return unchanged(state);
  const added: Resource = { ...profile, duty: { status: 'available' }, recentJobs: [] };
  return decided(added, [resourceChanged(added)]);
};

/** What may be changed of a person; absent fields stay, null takes a field away. */
export interface Changes {
  readonly name?: string | undefined;
  readonly team?: Resource['team'] | undefined;
  readonly skills?: Resource['skills'] | undefined;
  readonly zones?: Resource['zones'] | undefined;
  readonly shifts?: Resource['shifts'] | undefined;
  readonly restMinutes?: number | undefined;
  readonly email?: Resource['email'] | null | undefined;
  readonly sharedMailbox?: boolean | undefined;
  readonly phone?: Resource['phone'] | null | undefined;
  readonly sharedPhone?: boolean | undefined;
  readonly changeNotes?: boolean | undefined;
  readonly position?:
    | { readonly latitude: number; readonly longitude: number; readonly at?: Instant | undefined }
    | null
    | undefined;
  readonly status?: 'available' | 'out-of-service' | undefined;
  readonly because?: string | undefined;
}

const dutyAfter = ({ duty }: Resource, { status, because }: Changes): Duty => {
  if (status === undefined) {
    return duty.status === 'out-of-service' && because !== undefined ? { ...duty, because } : duty;
  }
  if (status === 'available') return { status };
  return { status, ...(because !== undefined && { because }) };
};

/** A change without effect: nothing is named, or only why somebody is away who is not away. */
const nothingIn = ({ duty }: Resource, changes: Changes): Refused | undefined => {
  const { because, ...others } = changes;
  const given = Object.values<unknown>(others).some((one) => one !== undefined);
  if (because === undefined) {
    return given ? undefined : invalid('nothing-to-change', 'Nothing to change is named. Give a field.');
  }
  const isAway = (changes.status ?? duty.status) === 'out-of-service';
  return isAway
    ? undefined
    : invalid(
        'because-of-nothing',
        'because: says why somebody is out of service. Give it with status out-of-service, or leave it out.',
      );
};

const without = <K extends 'email' | 'phone' | 'position'>(
  resource: Resource,
  field: K,
): Omit<Resource, K> => {
  const { [field]: _, ...rest } = resource;
  return rest;
};

/** The person without the fields that null takes away. */
const withoutCleared = (resource: Resource, { email, phone, position }: Changes): Resource => {
  const noEmail: Resource = email === null ? without(resource, 'email') : resource;
  const noPhone: Resource = phone === null ? without(noEmail, 'phone') : noEmail;
  return position === null ? without(noPhone, 'position') : noPhone;
};

/** The later fix of the two: one that arrives late changes nothing. One dated in the future (not refused in the past) is replaced. */
const newerOf = (known: Position | undefined, given: Position, now: Instant): Position =>
  known && !isAhead(known, now) && given.at < known.at ? known : given;

/** Changes a person. A person with an assignment keeps its status until it ends. */
export const changeResource = (resource: Resource, changes: Changes, now: Instant): Decision<Resource> => {
  if (changes.status !== undefined && 'held' in resource.duty) {
    const { assignmentId, reference } = resource.duty.held;
    return refuse(
      'holds-assignment',
      `${resource.name} holds assignment ${assignmentId} on incident ${reference}; release it first.`,
      { assignmentId },
    );
  }
  const nothing = nothingIn(resource, changes);
  if (nothing) return nothing;
  const { name, team, skills, zones, shifts, restMinutes, email, phone, position } = changes;
  const { sharedMailbox, sharedPhone, changeNotes } = changes;
  const base = withoutCleared(resource, changes);
  const changed: Resource = {
    ...base,
    ...(name !== undefined && { name }),
    ...(team !== undefined && { team }),
    ...(skills && { skills }),
    ...(zones && { zones }),
    ...(shifts && { shifts }),
    ...(restMinutes !== undefined && { restMinutes }),
    ...(email && { email }),
    ...(sharedMailbox !== undefined && { sharedMailbox }),
    ...(phone && { phone: enteredPhone(resource.phone, phone) }),
    ...(sharedPhone !== undefined && { sharedPhone }),
    ...(changeNotes !== undefined && { changeNotes }),
    ...(position && { position: newerOf(base.position, { ...position, at: position.at ?? now }, now) }),
    duty: dutyAfter(resource, changes),
  };
  const isSame = JSON.stringify(changed) === JSON.stringify(resource);
  return isSame ? unchanged(resource) : decided(changed, [resourceChanged(changed)]);
};
