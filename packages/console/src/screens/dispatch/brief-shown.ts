import type { BriefSearch } from './brief-search.ts';
import type { Candidate, RoleCandidates } from './choice.ts';
import type { Assignment, Mobilisation } from './use-response.ts';

type PlannedRole = Mobilisation['plan']['roles'][number];

/** A brief as somebody reads it, or as whoever takes the role would. */
export interface BriefShown {
  readonly role: PlannedRole;
  readonly resource?: Candidate['resource'] | undefined;
  /** What an earlier holder of the place had done, by the action's id: it is not asked again. */
  readonly doneBefore: ReadonlyMap<string, string>;
}

interface Known {
  readonly plan: Mobilisation['plan'];
  /** The roles with an open place, as `standingRoles` gives them. */
  readonly open: readonly RoleCandidates[];
  readonly assignments: readonly Assignment[];
}

const hasPart = (assignment: Assignment): boolean => !('endedAt' in assignment);

/** Whose brief is shown while nobody chose: the first who is to be asked, then the first who was. */
const first = ({ open, assignments }: Known): BriefSearch => {
  for (const { role, picks } of open) {
    const [pick] = picks;
    if (pick !== undefined) return { role, person: pick.resource.resourceId };
  }
  const asked = assignments.find(hasPart);
  return asked === undefined ? {} : { role: asked.role, person: asked.resource.resourceId };
};

/** The brief that is looked at; of the plan's first role where the one that was chosen is not in it. */
export const briefShown = (known: Known, search: BriefSearch): BriefShown | undefined => {
  const { plan, open, assignments } = known;
  const isPlanned = plan.roles.some(({ role }) => role === search.role);
  const wanted = isPlanned ? search : first(known);
  const role = plan.roles.find((one) => one.role === wanted.role) ?? plan.roles[0];
  if (role === undefined) return undefined;
  const isWanted = (one: { readonly resourceId: string }): boolean => one.resourceId === wanted.person;
  const part = assignments.findLast((one) => one.role === role.role && isWanted(one.resource));
  const candidate = open
    .filter((one) => one.role === role.role)
    .flatMap(({ picks, passedOver }) => [...picks, ...passedOver])
    .find(({ resource }) => isWanted(resource));
  return {
    role,
    resource: (part ?? candidate)?.resource,
    doneBefore: new Map(
      (part?.actions ?? []).flatMap(({ id, doneBefore }) =>
        doneBefore === undefined ? [] : [[id, doneBefore.by]],
      ),
    ),
  };
};
