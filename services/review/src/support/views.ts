import type * as z from 'zod';
import { isWithheld } from './domain/circle.ts';
import { agreedVersion, newestOf, statusOf, type Side, type SupportPlan } from './domain/support-plan.ts';
import type { SupportPlanLine, SupportPlanView } from './routes.ts';

const aboutView = (plan: SupportPlan, side: Side): z.input<typeof SupportPlanView>['about'] => {
  const { about, person } = plan;
  if (about.purpose === 'wellbeing') return about;
  const { purpose, evidence, seenAt } = about;
  if (side === 'lead' && isWithheld(about)) {
    const because =
      evidence.length === 1
        ? `1 piece of evidence is shown to ${person} first.`
        : `${evidence.length} pieces of evidence are shown to ${person} first.`;
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

/** Who reads a plan: on which side, by what name. */
export interface Reader {
  readonly side: Side;
  readonly by: string;
}

/** Whether a reader is one of the two who agree, or may become so. */
const isYours = ({ lead }: SupportPlan, { side, by }: Reader): boolean =>
  side === 'person' || lead === undefined || lead === by;

/** A plan as one of the two may see it. */
export const supportPlanView = (plan: SupportPlan, reader: Reader): z.input<typeof SupportPlanView> => ({
  ...plan,
  you: reader.side,
  isYours: isYours(plan, reader),
  status: statusOf(plan),
  about: aboutView(plan, reader.side),
  waitsFor: waitsFor(plan),
  inForce: agreedVersion(plan)?.version,
});

/** A plan in a list. */
export const supportPlanLine = (plan: SupportPlan, reader: Reader): z.input<typeof SupportPlanLine> => {
  const { supportPlanId, person, team, lead, proposed, about, closed, history } = plan;
  const inForce = agreedVersion(plan);
  const { type, area, plannedAt, reviewAt } = (inForce ?? newestOf(plan)).terms;
  return {
    ...{ supportPlanId, person, team, lead, type, area, plannedAt, reviewAt },
    you: reader.side,
    isYours: isYours(plan, reader),
    status: statusOf(plan),
    purpose: about.purpose,
    isEvidenceUnseen: isWithheld(about),
    proposedAt: proposed.at,
    version: newestOf(plan).version,
    inForce: inForce?.version,
    waitsFor: waitsFor(plan),
    ...(history && { history }),
    outcome: closed?.outcome,
  };
};
