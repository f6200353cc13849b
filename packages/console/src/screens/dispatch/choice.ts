import type { BodyOf, ReplyOf } from '@muster/client';

export type Recommendation = ReplyOf<'readRecommendation'>;
export type RoleCandidates = Recommendation['roles'][number];
export type Candidate = RoleCandidates['picks'][number];

/** Whom the dispatcher chose for a role instead of, or besides, those recommended. */
export interface Chosen {
  readonly role: string;
  readonly resourceId: string;
  readonly reason: string;
}

/** What the dispatcher changed of the recommendation: recommended people left out, others chosen with a reason. */
export interface Choice {
  readonly leftOut: readonly string[];
  readonly chosen: readonly Chosen[];
}

export const asRecommended: Choice = { leftOut: [], chosen: [] };

const keyOf = (role: string, resourceId: string): string => `${role} ${resourceId}`;

export const isLeftOut = ({ leftOut }: Choice, role: string, resourceId: string): boolean =>
  leftOut.includes(keyOf(role, resourceId));

/** Leaves a recommended person out, or takes them in again. */
export const togglePick = (choice: Choice, role: string, resourceId: string): Choice => {
  const key = keyOf(role, resourceId);
  const leftOut = choice.leftOut.includes(key)
    ? choice.leftOut.filter((one) => one !== key)
    : [...choice.leftOut, key];
  return { ...choice, leftOut };
};

/** Chooses somebody who was passed over, or takes that back. */
export const toggleChosen = (choice: Choice, role: string, resourceId: string): Choice => {
  const others = choice.chosen.filter((one) => one.role !== role || one.resourceId !== resourceId);
  const isNew = others.length === choice.chosen.length;
  return { ...choice, chosen: isNew ? [...others, { role, resourceId, reason: '' }] : others };
};

export const giveReason = (choice: Choice, role: string, resourceId: string, reason: string): Choice => ({
  ...choice,
  chosen: choice.chosen.map((one) =>
    one.role === role && one.resourceId === resourceId ? { ...one, reason } : one,
  ),
});

/** Everybody to be asked, in the order of the roles: the recommended who were not left out, then those chosen. */
export const picksOf = (
  { roles }: Pick<Recommendation, 'roles'>,
  choice: Choice,
): BodyOf<'createAssignments'>['picks'] =>
  roles.flatMap(({ role, picks }) => [
    ...picks
      .filter(({ resource }) => !isLeftOut(choice, role, resource.resourceId))
      .map(({ resource }) => ({ role, resourceId: resource.resourceId })),
    ...choice.chosen
      .filter((one) => one.role === role)
      .map(({ resourceId, reason }) => ({
        role,
        resourceId,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      })),
  ]);

/** Those who were passed over, by the reason against them, in the order of the recommendation. */
export const byCode = (passedOver: readonly Candidate[]): [Candidate['code'], Candidate[]][] => {
  const groups = new Map<Candidate['code'], Candidate[]>();
  for (const one of passedOver) groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  return [...groups];
};
