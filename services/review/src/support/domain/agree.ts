import {
  decided,
  invalid,
  refuse,
  unchanged,
  type Decided,
  type Decision,
  type Refused,
  type SupportPlanId,
} from '@muster/core';
import { refuseOtherLead, refuseUnseen } from './circle.ts';
import {
  MUSTER,
  newestOf,
  refuseClosed,
  refuseFull,
  type Doer,
  type Evidence,
  type Signature,
  type SupportPlan,
  type Version,
} from './support-plan.ts';
import { refusePastReview, termsInWords, type SupportTerms } from './terms.ts';

/** Terms and the hash of their text. */
export interface WrittenTerms {
  readonly terms: SupportTerms;
  readonly hash: string;
}

export interface Proposal extends WrittenTerms {
  readonly supportPlanId: SupportPlanId;
  readonly person: string;
  readonly team: string;
  readonly need: string;
  readonly evidence: readonly Evidence[];
}

/** Proposes support: nothing is agreed by it. Whoever proposes their own has seen the evidence with it. */
export const proposeSupport = (
  { supportPlanId, person, team, need, evidence, terms, hash }: Proposal,
  doer: Doer,
): Decided<SupportPlan> | Refused => {
  const refused = refusePastReview(terms, doer.at);
  if (refused) return refused;
  const isWellbeing = terms.type === 'debrief';
  if (isWellbeing && evidence.length > 0) return mixedPurpose('evidence');
  const plan: SupportPlan = {
    ...{ supportPlanId, person, team, need, proposed: doer },
    ...(doer.side === 'lead' && doer.by !== MUSTER && { lead: doer.by }),
    about: isWellbeing
      ? { purpose: 'wellbeing' }
      : {
          purpose: 'development',
          evidence: [...evidence],
          ...(doer.side === 'person' && { seenAt: doer.at }),
        },
    versions: [{ ...doer, version: 1, terms, hash }],
    ...{ signatures: [], agreements: [], views: [], sessions: [], handOvers: [] },
  };
  return decided(plan, []);
};

const mixedPurpose = (field: string): Refused =>
  invalid(
    'wellbeing-apart',
    'A debrief is for wellbeing and carries no performance data: begin a plan of its own for it.',
    { field },
  );

/** The person has seen the evidence: from now on the lead sees it too. */
export const acknowledgeEvidence = (plan: SupportPlan, { side, at }: Doer): Decision<SupportPlan> => {
  const closed = refuseClosed(plan);
  if (closed) return closed;
  if (side !== 'person') {
    return refuse('only-the-person', 'Only the person whose plan it is can say that they have seen it.');
  }
  const { about } = plan;
  if (about.purpose === 'wellbeing' || about.seenAt !== undefined) return unchanged(plan);
  return decided({ ...plan, about: { ...about, seenAt: at } }, []);
};

const described = ({ version, by, at, terms }: Version): Record<string, string> => ({
  version: String(version),
  by,
  at,
  ...termsInWords(terms),
});

/** The refusal of something done to another version than the newest; runtime answers this rule with 412. Both texts are named. */
const refuseOldVersion = (plan: SupportPlan, given: number): Refused | undefined => {
  const newest = newestOf(plan);
  if (given === newest.version) return undefined;
  const meant = plan.versions.find(({ version }) => version === given);
  return refuse(
    'stale-version',
    `The newest version is ${newest.version}, by ${newest.by}; you meant version ${given}. Read both, then decide.`,
    { version: String(newest.version), given: String(given) },
    [...(meant ? [described(meant)] : []), described(newest)],
  );
};

const lapse = (
  signatures: readonly Signature[],
  isMeant: (signature: Signature) => boolean,
  lapsed: NonNullable<Signature['lapsed']>,
): Signature[] =>
  signatures.map((one) => (one.lapsed === undefined && isMeant(one) ? { ...one, lapsed } : one));

const isAgreed = ({ agreements }: SupportPlan, version: number): boolean =>
  agreements.some((one) => one.version === version);

/** Lets what is signed of a version that is not agreed count no more. */
export const lapseUnagreed = (
  plan: SupportPlan,
  sides: readonly Doer['side'][],
  lapsed: NonNullable<Signature['lapsed']>,
): Signature[] =>
  lapse(plan.signatures, ({ side, version }) => sides.includes(side) && !isAgreed(plan, version), lapsed);

/** Writes a new version of the terms. Both are asked again: what was signed before lapses, an agreement stays in force. */
export const amendTerms = (
  plan: SupportPlan,
  { terms, hash, basedOn, because }: WrittenTerms & { readonly basedOn: number; readonly because: string },
  doer: Doer,
): Decision<SupportPlan> => {
  const newest = newestOf(plan);
  const refused =
    refuseClosed(plan) ??
    refuseOtherLead(plan, doer) ??
    refuseUnseen(plan, doer) ??
    refuseOldVersion(plan, basedOn) ??
    refusePastReview(terms, doer.at) ??
    refuseFull(plan.versions, 50, 'versions');
  if (refused) return refused;
  if ((terms.type === 'debrief') !== (plan.about.purpose === 'wellbeing')) return mixedPurpose('terms.type');
  if (hash === newest.hash) return unchanged(plan);
  const version = newest.version + 1;
  const why = `Version ${version} by ${doer.by} replaced it: ${because}`;
  return decided(
    {
      ...plan,
      ...(doer.side === 'lead' && { lead: doer.by }),
      versions: [...plan.versions, { ...doer, version, terms, hash, because }],
      signatures: lapseUnagreed(plan, ['person', 'lead'], { at: doer.at, because: why }),
    },
    [],
  );
};

const hasSigned = ({ signatures }: SupportPlan, side: Doer['side'], version: number): boolean =>
  signatures.some((one) => one.side === side && one.version === version && one.lapsed === undefined);

/** Signs the newest version. It is agreed once both have signed that one version. */
export const signTerms = (plan: SupportPlan, version: number, doer: Doer): Decision<SupportPlan> => {
  const refused =
    refuseClosed(plan) ??
    refuseOtherLead(plan, doer) ??
    refuseUnseen(plan, doer) ??
    refuseOldVersion(plan, version) ??
    refuseFull(plan.signatures, 200, 'signatures');
  if (refused) return refused;
  if (hasSigned(plan, doer.side, version)) return unchanged(plan);
  const { hash } = newestOf(plan);
  const signed: SupportPlan = {
    ...plan,
    ...(doer.side === 'lead' && { lead: doer.by }),
    signatures: [...plan.signatures, { ...doer, version, hash }],
  };
  const isBoth = hasSigned(signed, 'person', version) && hasSigned(signed, 'lead', version);
  return decided(
    isBoth ? { ...signed, agreements: [...plan.agreements, { version, at: doer.at }] } : signed,
    [],
  );
};

/** Records how one side sees what is not agreed, and what is to happen next. An agreement stays possible. */
export const recordView = (
  plan: SupportPlan,
  given: { readonly view: string; readonly nextStep?: string | undefined },
  doer: Doer,
): Decision<SupportPlan> => {
  const refused = refuseClosed(plan) ?? refuseOtherLead(plan, doer) ?? refuseFull(plan.views, 50, 'views');
  if (refused) return refused;
  if (isAgreed(plan, newestOf(plan).version)) {
    return refuse('nothing-open', 'Both have signed the newest version. Amend it to disagree with it.');
  }
  return decided({ ...plan, views: [...plan.views, { ...doer, ...given }] }, []);
};
