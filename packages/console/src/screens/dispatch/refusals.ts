import type { Fault } from '../../api/fault.ts';
import type { Asking } from './asking.ts';
import type { AskedResult, Choice, Picks, RoleCandidates } from './choice.ts';

/** Why somebody could not be asked for a role, in the API's words. */
export interface Refusal {
  readonly role: string;
  readonly resourceId: string;
  readonly name: string;
  readonly because: string;
}

/** What came of asking, person by person. */
export interface Outcome {
  readonly asked: readonly { readonly assignmentId: string; readonly name: string }[];
  readonly refusals: readonly Refusal[];
  /** The answer that refused all of them, for its request id. */
  readonly fault?: Fault;
}

const nameIn = ({ roles }: Asking, role: string, resourceId: string): string =>
  roles.find((one) => one.role === role)?.people.find((one) => one.resourceId === resourceId)?.name ?? '';

/** Of a reply: some may be asked and others refused. */
export const outcomeOf = (asking: Asking, results: readonly AskedResult[]): Outcome => ({
  asked: results.flatMap((one) =>
    one.result === 'offered' ? [{ assignmentId: one.assignmentId, name: one.resource.name }] : [],
  ),
  refusals: results.flatMap((one) =>
    one.result === 'refused'
      ? [
          {
            role: one.role,
            resourceId: one.resourceId,
            name: nameIn(asking, one.role, one.resourceId),
            because: one.because,
          },
        ]
      : [],
  ),
});

/** Of a request that was refused as a whole: the people that it names, or whose pick does not fit. Nobody for any other fault. */
export const refusalsOf = (asking: Asking, fault: Pick<Fault, 'details' | 'fields'>): Refusal[] => {
  const refusal = ({ role, resourceId }: Picks[number], because: string): Refusal => ({
    role,
    resourceId,
    name: nameIn(asking, role, resourceId),
    because,
  });
  const named = fault.details.flatMap((detail) => {
    const pick = asking.picks.find(
      ({ role, resourceId }) => role === detail['role'] && resourceId === detail['resourceId'],
    );
    const because = detail['because'];
    return pick === undefined || because === undefined ? [] : [refusal(pick, because)];
  });
  const misfit = fault.fields.flatMap(({ field, message }) => {
    const [list, at] = field.split('/');
    const pick = list === 'picks' ? asking.picks[Number(at)] : undefined;
    return pick === undefined ? [] : [refusal(pick, message)];
  });
  return [...named, ...misfit];
};

export const refusalOf = (
  { refusals }: Pick<Outcome, 'refusals'>,
  role: string,
  resourceId: string,
): Refusal | undefined => refusals.find((one) => one.role === role && one.resourceId === resourceId);

/** Refusals about people whose role is not shown to be chosen for any more: each is said, wherever it can be. */
export const refusedElsewhere = (
  { refusals }: Pick<Outcome, 'refusals'>,
  roles: readonly RoleCandidates[],
): Refusal[] =>
  refusals.filter(
    ({ role, resourceId }) =>
      !roles.some(
        (one) =>
          one.role === role &&
          [...one.picks, ...one.passedOver].some(({ resource }) => resource.resourceId === resourceId),
      ),
  );

/** The choice with which to go on after some were refused: what was chosen and typed about those stays. */
export const choiceAfter = (choice: Choice, { refusals }: Pick<Outcome, 'refusals'>): Choice => {
  if (refusals.length === 0) return { leftOut: [], chosen: [] };
  return {
    ...choice,
    chosen: choice.chosen.filter((one) => refusalOf({ refusals }, one.role, one.resourceId) !== undefined),
  };
};
