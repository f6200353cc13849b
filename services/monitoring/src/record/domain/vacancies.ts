import { earliest, type AssignmentId, type Instant } from '@muster/core';
import { offersByPlace } from './holders.ts';
import type { Assignment, IncidentRecord } from './incident-record.ts';

/** A time in which a place of the response had nobody: from the verdict, or from the end of whoever held it, to the next offer. */
export interface Vacancy {
  readonly role: string;
  readonly since: Instant;
  /** Whose end left the place; absent for a place that was never offered before. */
  readonly after?: AssignmentId;
  readonly offeredAt?: Instant | undefined;
}

/** Somebody who was clear has served their place; any other end leaves it. */
const left = ({ end }: Assignment): Instant | undefined => (end && end.how !== 'clear' ? end.at : undefined);

const ofPlace = (role: string, since: Instant, offers: readonly Assignment[]): Vacancy[] => [
  { role, since, offeredAt: offers[0]?.offeredAt },
  ...offers.flatMap((offer, index) => {
    const leftAt = left(offer);
    if (leftAt === undefined) return [];
    const offeredAt = offers[index + 1]?.offeredAt;
    return [{ role, since: leftAt, after: offer.assignmentId, offeredAt }];
  }),
];

const isLeft = (offers: readonly Assignment[]): boolean => offers.at(-1)?.end !== undefined;

/** Places that are held come first: offers from before they named their place may seem to be of more places than there are. */
const byHeld = (one: readonly Assignment[], other: readonly Assignment[]): number =>
  Number(isLeft(one)) - Number(isLeft(other));

/** Every vacancy that a needed place has had, so far as the record knows whom dispatch needs. */
export const vacanciesOf = (
  record: Pick<IncidentRecord, 'verdict' | 'mobilisation' | 'assignments'>,
): readonly Vacancy[] => {
  const { verdict, mobilisation } = record;
  if (!verdict?.respond || !mobilisation) return [];
  const offers = offersByPlace(record.assignments);
  return mobilisation.needed.flatMap(({ role, count }) => {
    const held = offers.filter(([first]) => first?.role === role).sort(byHeld);
    return Array.from({ length: count }, (_, at) => ofPlace(role, verdict.at, held[at] ?? [])).flat();
  });
};

/** A role with places that nobody holds, and since when the first of them is empty. */
export interface Unfilled {
  readonly role: string;
  readonly title: string;
  readonly missing: number;
  readonly since: Instant;
  /** Whether somebody has to be found now: the place was lost, or dispatch found nobody for it. */
  readonly isLost: boolean;
}

const titleOf = ({ plan, assignments }: IncidentRecord, role: string): string =>
  plan?.titles?.[role] ?? assignments.find((one) => one.role === role)?.roleTitle ?? role;

/** The roles that lack people now, in the plan's order; none once nobody has to come any more. */
export const unfilledRoles = (record: IncidentRecord): readonly Unfilled[] => {
  if (record.resolution ?? record.closure) return [];
  const open = Map.groupBy(
    vacanciesOf(record).filter(({ offeredAt }) => offeredAt === undefined),
    ({ role }) => role,
  );
  return [...open].flatMap(([role, vacancies]) => {
    const since = earliest(vacancies.map((one) => one.since));
    const shortfall = record.shortfalls.find((one) => one.role === role);
    const isShort = shortfall !== undefined && vacancies.some((one) => one.since <= shortfall.foundAt);
    const isLost = isShort || vacancies.some(({ after }) => after !== undefined);
    return since === undefined
      ? []
      : [{ role, title: titleOf(record, role), missing: vacancies.length, since, isLost }];
  });
};
