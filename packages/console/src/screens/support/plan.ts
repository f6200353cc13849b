import type { ReplyOf } from '@muster/client';

export type Plan = ReplyOf<'readSupportPlan'>;
export type Line = ReplyOf<'listSupportPlans'>['items'][number];
export type Version = Plan['versions'][number];
export type Terms = Version['terms'];
export type Side = Plan['you'];
export type Effect = NonNullable<ReplyOf<'readSupportEffect'>['effect']>;

/** Who proposes what review found by itself. */
export const MUSTER = 'Muster';

/** The newest version of the terms, the only one that can be signed. */
export const newestOf = ({ versions }: Plan): Version | undefined => versions.at(-1);

export const versionOf = ({ versions }: Plan, number: number | undefined): Version | undefined =>
  versions.find(({ version }) => version === number);

/** Whether the person has still to say that they have seen what it rests on. */
const isEvidenceUnseen = ({ about }: Plan): boolean => {
  if (about.purpose === 'wellbeing') return false;
  const { evidence } = about;
  return !evidence.shown || (evidence.items.length > 0 && evidence.seenAt === undefined);
};

/** What a list says of a plan. */
export const lineOf = (plan: Plan, newest: Version): Line => {
  const { supportPlanId, person, team, lead, you, isYours, status, waitsFor, inForce, closed } = plan;
  const { type, area, plannedAt, reviewAt } = (versionOf(plan, inForce) ?? newest).terms;
  return {
    ...{ supportPlanId, person, team, you, isYours, status, waitsFor },
    ...(lead !== undefined && { lead }),
    ...(inForce !== undefined && { inForce }),
    ...(closed !== undefined && { outcome: closed.outcome }),
    ...{ type, area, plannedAt, reviewAt, version: newest.version },
    purpose: plan.about.purpose,
    isEvidenceUnseen: isEvidenceUnseen(plan),
    proposedAt: plan.proposed.at,
  };
};

/** Whether the reader may go on with the plan now: it is theirs and open, and what it rests on has been seen. */
export const mayGoOn = (plan: Plan): boolean =>
  plan.isYours && plan.closed === undefined && !isEvidenceUnseen(plan);

export const nameOf = ({ person, lead }: Plan, side: Side): string | undefined =>
  side === 'person' ? person : lead;
