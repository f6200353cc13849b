import type { BodyOf, ReplyOf } from '@muster/client';

export type Recommendation = ReplyOf<'readRecommendation'>;
type Mobilisation = ReplyOf<'readMobilisation'>;
export type RoleCandidates = Recommendation['roles'][number];
export type Candidate = RoleCandidates['picks'][number];
export type AskedResult = ReplyOf<'createAssignments'>['results'][number];
export type Picks = BodyOf<'createAssignments'>['picks'];

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

/** Those whose part ended after the recommendation was made: it does not know of that. */
export const endedSince = (
  { madeAt }: Pick<Recommendation, 'madeAt'>,
  { tried }: Pick<Mobilisation, 'tried'>,
): Mobilisation['tried'] => tried.filter(({ at }) => at > madeAt);

/**
 * The roles with an open place, with as many picks as there are places. A recommendation stays as it was made: whoever has
 * been asked since is no pick, and whoever was released, declined or did not answer counts as asked already.
 */
export const standingRoles = (
  recommendation: Pick<Recommendation, 'madeAt' | 'roles'>,
  mobilisation: Pick<Mobilisation, 'places' | 'tried'>,
): RoleCandidates[] => {
  const holders = new Set(
    mobilisation.places.flatMap((place) => ('resource' in place ? [place.resource.resourceId] : [])),
  );
  const ended = new Set(endedSince(recommendation, mobilisation).map(({ resource }) => resource.resourceId));
  return recommendation.roles.flatMap((role) => {
    const open = mobilisation.places.filter(
      (place) => place.role === role.role && (place.state === 'open' || place.state === 'short'),
    );
    if (open.length === 0) return [];
    const free = (people: readonly Candidate[]) =>
      people.filter(({ resource }) => !holders.has(resource.resourceId));
    const able = free(role.picks).filter(({ resource }) => !ended.has(resource.resourceId));
    const marked = free([...role.picks.filter((one) => !able.includes(one)), ...role.passedOver]).map((one) =>
      ended.has(one.resource.resourceId) ? { ...one, code: 'already-tried' as const } : one,
    );
    const picks = able.slice(0, open.length);
    return [{ ...role, needed: open.length, picks, passedOver: [...able.slice(open.length), ...marked] }];
  });
};

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
export const picksOf = ({ roles }: { readonly roles: readonly RoleCandidates[] }, choice: Choice): Picks =>
  roles.flatMap(({ role, picks, passedOver }) => [
    ...picks
      .filter(({ resource }) => !isLeftOut(choice, role, resource.resourceId))
      .map(({ resource }) => ({ role, resourceId: resource.resourceId })),
    ...choice.chosen
      .filter(
        (one) =>
          one.role === role && passedOver.some(({ resource }) => resource.resourceId === one.resourceId),
      )
      .map(({ resourceId, reason }) => ({
        role,
        resourceId,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      })),
  ]);

/** Those passed over for one reason: who is listed, and how many more there are. */
export interface PassedOverGroup {
  readonly code: Candidate['code'];
  readonly people: readonly Candidate[];
  readonly more: number;
}

/** Those who were passed over, by the reason against them, in the order of the recommendation. */
export const byCode = ({
  passedOver,
  morePassedOver = [],
}: Pick<RoleCandidates, 'passedOver' | 'morePassedOver'>): PassedOverGroup[] => {
  const more = new Map(morePassedOver.map(({ code, people }) => [code, people]));
  const listed = Map.groupBy(passedOver, ({ code }) => code);
  const codes = new Set([...listed.keys(), ...more.keys()]);
  return [...codes].map((code) => ({ code, people: listed.get(code) ?? [], more: more.get(code) ?? 0 }));
};
