import type * as z from 'zod';
import { isWithheld } from './domain/circle.ts';
import { agreedVersion, newestOf, statusOf, type Side, type SupportPlan } from './domain/support-plan.ts';
import type { SupportPlanLine, SupportPlanView } from './routes.ts';

const aboutView = (plan: SupportPlan, side: Side): z.input<typeof SupportPlanView>['about'] => {
  const { about, person } = plan;
  if (about.purpose === 'wellbeing') return about;
  const { purpose, evidence, seenAt } = about;
  if (side === 'lead' && isWithheld(about)) {
    const because = `${evidence.length} pieces of evidence are shown to ${person} first.`;
    return { purpose, evidence: { shown: false, because } };
  }
  return {
    purpose,
    evidence: { shown: true, ...(seenAt !== undefined && { seenAt }), items: evidence },
  };
};

/** Who has not signed the newest version; nobody once it is agreed or the plan is closed. */
const waitsFor = (plan: SupportPlan): Side[] => {
  const { version } = newestOf(plan);
  if (plan.closed || plan.agreements.some((one) => one.version === version)) return [];
  const signed = plan.signatures.filter((one) => one.version === version && one.lapsed === undefined);
  const sides: readonly Side[] = ['person', 'lead'];
  return sides.filter((side) => !signed.some((one) => one.side === side));
};

/** A plan as one of the two may see it. */
export const supportPlanView = (plan: SupportPlan, side: Side): z.input<typeof SupportPlanView> => ({
  ...plan,
  you: side,
  status: statusOf(plan),
  about: aboutView(plan, side),
  waitsFor: waitsFor(plan),
  inForce: agreedVersion(plan)?.version,
});

/** A plan in a list. */
export const supportPlanLine = (plan: SupportPlan, side: Side): z.input<typeof SupportPlanLine> => {
  const { supportPlanId, person, team, lead, proposed, about, history } = plan;
  const { type, area, reviewAt } = (agreedVersion(plan) ?? newestOf(plan)).terms;
  return {
    ...{ supportPlanId, person, team, lead, type, area, reviewAt },
    you: side,
    status: statusOf(plan),
    purpose: about.purpose,
    proposedAt: proposed.at,
    waitsFor: waitsFor(plan),
    ...(history && { history }),
  };
};
