import { AVAILABLE_CHANNELS, type PlannedRole, type ResponsePlan } from '@muster/contracts';
import { nearestName } from '@muster/core';
import type { CheckRule, Finding } from './finding.ts';
import { planOf, type Outcome, type Procedure } from './schema.ts';

/** What a plan is checked against besides itself; without it nobody's skills are. */
export interface KnownPeople {
  /** The skills of each person there is. */
  readonly people?: readonly (readonly string[])[];
  /** The organisation's skills by name; none while it has set none. */
  readonly skills?: readonly string[] | undefined;
}

/** A plan travels inside the verdict and its parts in offers: test/contracts/largest-plan.test.ts shows that one of this size fits. */
export const MAX_PLAN_BYTES = 48_000;

const finding = (rule: CheckRule, where: string, says: string): Finding => ({
  severity: rule === 'plan-unused' ? 'advice' : 'refusal',
  rule,
  where,
  says,
});

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) < at)),
];

const checkOutcome = (
  procedure: Procedure,
  name: string,
  { validity, priority, plan }: Outcome,
): Finding[] => {
  const where = `outcomes.${name}`;
  if (validity !== 'genuine') {
    return priority === undefined && plan === undefined
      ? []
      : [
          finding(
            'response-to-no-incident',
            where,
            `An outcome that is ${validity} has no priority and no plan.`,
          ),
        ];
  }
  const found: Finding[] = [];
  if (priority === undefined)
    found.push(finding('priority-missing', where, 'A genuine outcome needs a priority.'));
  if (plan === undefined) found.push(finding('plan-missing', where, 'A genuine outcome needs a plan.'));
  else if (!planOf(procedure, plan))
    found.push(finding('plan-missing', `${where}.plan`, `There is no plan ${plan}.`));
  return found;
};

const checkSkills = (where: string, { skills }: PlannedRole, known: readonly string[] = []): Finding[] =>
  skills.flatMap((skill, at) => {
    if (known.length === 0 || known.includes(skill)) return [];
    const nearest = nearestName(skill, known);
    const meant = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
    const says = `The organisation has no skill ${skill}.${meant}`;
    return [finding('skill-unknown', `${where}.skills.${at}`, says)];
  });

const checkRole = (where: string, role: PlannedRole, { people, skills }: KnownPeople): Finding[] => {
  const able = people?.some((skills) => role.skills.every((skill) => skills.includes(skill))) ?? true;
  return [
    ...checkSkills(where, role, skills),
    ...repeated(role.responsibilities.map(({ id }) => id)).map((id) =>
      finding(
        'responsibility-twice',
        `${where}.responsibilities.${id}`,
        'Two responsibilities have this id.',
      ),
    ),
    ...repeated(role.actions.map(({ id }) => id)).map((id) =>
      finding('action-twice', `${where}.actions.${id}`, 'Two actions have this id.'),
    ),
    ...(able
      ? []
      : [finding('role-unfillable', `${where}.skills`, `Nobody has all of: ${role.skills.join(', ')}.`)]),
  ];
};

const checkEscalation = (where: string, { escalation }: ResponsePlan): Finding[] =>
  escalation.some(({ deadline }) => deadline === 'accepted')
    ? []
    : [finding('escalation-missing', where, 'Nothing is said for an offer that nobody accepts in time.')];

const checkChannels = (where: string, { channels }: ResponsePlan): Finding[] =>
  channels.flatMap((channel, at) => {
    if (AVAILABLE_CHANNELS.includes(channel)) return [];
    const says = `Nobody can be told by ${channel} yet. There is: ${AVAILABLE_CHANNELS.join(', ')}.`;
    return [finding('channel-unavailable', `${where}.${at}`, says)];
  });

const checkPlan = (name: string, plan: ResponsePlan, known: KnownPeople): Finding[] => {
  const where = `plans.${name}`;
  const leading = plan.roles.filter(({ leads }) => leads);
  const bytes = new TextEncoder().encode(JSON.stringify(plan)).length;
  return [
    ...repeated(plan.roles.map(({ role }) => role)).map((role) =>
      finding('role-twice', `${where}.roles.${role}`, 'Two roles have this name.'),
    ),
    ...(leading.length === 1
      ? []
      : [finding('leader-not-one', `${where}.roles`, `One role leads; here it is ${leading.length}.`)]),
    ...(bytes <= MAX_PLAN_BYTES
      ? []
      : [finding('plan-too-large', where, `The plan has ${bytes} bytes; it may have ${MAX_PLAN_BYTES}.`)]),
    ...checkEscalation(`${where}.escalation`, plan),
    ...checkChannels(`${where}.channels`, plan),
    ...plan.roles.flatMap((role) => checkRole(`${where}.roles.${role.role}`, role, known)),
  ];
};

/** Whether every outcome has what it calls for, and every plan names people who can exist. */
export const checkPlans = (procedure: Procedure, known: KnownPeople): readonly Finding[] => {
  const used = new Set(Object.values(procedure.outcomes).map(({ plan }) => plan));
  return [
    ...Object.entries(procedure.outcomes).flatMap(([name, outcome]) =>
      checkOutcome(procedure, name, outcome),
    ),
    ...Object.entries(procedure.plans).flatMap(([name, plan]) => checkPlan(name, plan, known)),
    ...Object.keys(procedure.plans)
      .filter((name) => !used.has(name))
      .map((name) => finding('plan-unused', `plans.${name}`, 'No outcome calls for this plan.')),
  ];
};
