import * as z from 'zod';
import { CriterionNotYetMet } from '@muster/contracts';
import {
  CompetenceRecordId,
  EvidenceId,
  Instant,
  Slug,
  TeamId,
  decided,
  invalid,
  refuse,
  unchanged,
  type Decision,
  type Refused,
} from '@muster/core';
import { HistoryMark } from '../../exercise-history/domain/mark.ts';
import type { Evidence } from './evidence.ts';
import { criterionOf, type Criterion, type Framework } from './framework.ts';
import { isInSample } from './sample.ts';

export const VerdictValue = z.enum(['met', 'not-yet', 'insufficient']);
export type VerdictValue = z.infer<typeof VerdictValue>;

/** What an assessor says of a criterion, on evidence that they name. Never changed: a later one stands beside it. */
export const Verdict = z.object({
  verdict: VerdictValue,
  because: z.string().min(1),
  evidence: z.array(EvidenceId).min(1),
  by: z.string().min(1),
  at: Instant,
});
export type Verdict = z.infer<typeof Verdict>;

/** The verdicts on one criterion, oldest first; a second assessor looks at the newest one. */
export const Assessed = z.object({
  criterion: z.string(),
  verdicts: z.array(Verdict.extend({ second: Verdict.optional() })).min(1),
});
export type Assessed = z.infer<typeof Assessed>;

/** One person's way through one version of a framework. */
export const CompetenceRecord = z.object({
  recordId: CompetenceRecordId,
  /** The name that the person signs in with. */
  person: z.string().min(1),
  name: z.string().min(1),
  team: TeamId,
  frameworkId: Slug,
  version: z.int().min(1),
  openedAt: Instant,
  openedBy: z.string().min(1),
  assessed: z.array(Assessed),
  history: HistoryMark,
});
export type CompetenceRecord = z.infer<typeof CompetenceRecord>;

/** So many verdicts of a criterion are kept; nobody needs more to come to one. */
export const MOST_VERDICTS = 20;

/** Opens a record; there is one of a person and a version of a framework. */
export const openRecord = (
  record: CompetenceRecord | undefined,
  opened: Omit<CompetenceRecord, 'assessed'>,
): Decision<CompetenceRecord> =>
  record === undefined
    ? decided({ ...opened, assessed: [] }, [])
    : refuse('record-exists', `There is a record of ${record.person} for this framework already.`);

/** The verdicts on a criterion, oldest first. */
export const verdictsOn = ({ assessed }: CompetenceRecord, criterion: string): Assessed['verdicts'] =>
  assessed.find((one) => one.criterion === criterion)?.verdicts ?? [];

const withVerdicts = (
  record: CompetenceRecord,
  criterion: string,
  verdicts: Assessed['verdicts'],
): CompetenceRecord => ({
  ...record,
  assessed: [...record.assessed.filter((one) => one.criterion !== criterion), { criterion, verdicts }].sort(
    (one, other) => (one.criterion < other.criterion ? -1 : 1),
  ),
});

/** What evidence lacks for a verdict `met`, in words; nothing when it is enough. */
export const missingFor = (
  { atLeast, observed }: Pick<Criterion, 'atLeast' | 'observed'>,
  evidence: readonly Pick<Evidence, 'kind'>[],
): string[] => [
  ...(evidence.length < atLeast
    ? [`it needs ${atLeast} ${atLeast === 1 ? 'piece' : 'pieces'} of evidence and has ${evidence.length}`]
    : []),
  ...(observed && !evidence.some(({ kind }) => kind === 'observation')
    ? ['it needs an observation and has none']
    : []),
];

/** A verdict as it is given. `as`: the assessor's own, or that of a second assessor on the newest one. */
export interface Given {
  readonly criterion: string;
  readonly as: 'first' | 'second';
  readonly verdict: VerdictValue;
  readonly because: string;
  readonly by: string;
  readonly at: Instant;
  /** Each piece that it rests on, as it is kept; undefined where there is none of that id. */
  readonly evidence: readonly (readonly [id: EvidenceId, found: Evidence | undefined])[];
}

const refuseEvidence = (record: CompetenceRecord, { evidence, criterion }: Given): Refused | undefined => {
  if (evidence.length === 0) return invalid('no-evidence', 'A verdict rests on evidence: name each piece.');
  const foreign = evidence.flatMap(([id, found]) =>
    found?.recordId === record.recordId && found.criteria.includes(criterion) ? [] : [id],
  );
  return foreign.length === 0
    ? undefined
    : invalid(
        'no-such-evidence',
        `This is no evidence of criterion ${criterion} here: ${foreign.join(', ')}.`,
      );
};

const refuseShort = (criterion: Criterion, { verdict, evidence }: Given): Refused | undefined => {
  const missing = missingFor(
    criterion,
    evidence.flatMap(([, found]) => found ?? []),
  );
  return verdict === 'met' && missing.length > 0
    ? refuse('evidence-short', `Criterion ${criterion.id} is not shown yet: ${missing.join('; ')}.`)
    : undefined;
};

const refuseAssessor = (record: CompetenceRecord, { by, as, criterion }: Given): Refused | undefined => {
  if (by === record.person) return refuse('own-record', 'Nobody assesses themself.');
  const last = verdictsOn(record, criterion).at(-1);
  if (as === 'first') {
    return verdictsOn(record, criterion).length < MOST_VERDICTS
      ? undefined
      : refuse('many-verdicts', `Criterion ${criterion} has ${MOST_VERDICTS} verdicts: talk about it.`);
  }
  if (last === undefined) return refuse('no-first-verdict', 'There is no verdict yet to look at again.');
  if (last.by === by) return refuse('same-assessor', 'The second assessor is another one than the first.');
  return last.second === undefined
    ? undefined
    : refuse('already-standardised', `${last.second.by} has looked at this verdict already.`);
};

const isSame = (one: Verdict | undefined, other: Verdict): boolean =>
  one !== undefined &&
  one.by === other.by &&
  one.verdict === other.verdict &&
  one.because === other.because &&
  one.evidence.join() === other.evidence.join();

/** Says a verdict on named evidence. A verdict that is not `met` tells of a gap, so that support can be offered. */
export const giveVerdict = (
  record: CompetenceRecord,
  framework: Framework,
  given: Given,
): Decision<CompetenceRecord> => {
  const criterion = criterionOf(framework, given.criterion);
  if (criterion === undefined) {
    return invalid('no-such-criterion', `${framework.title} has no criterion ${given.criterion}.`);
  }
  const { as, verdict, because, by, at } = given;
  const said: Verdict = {
    verdict,
    because,
    by,
    at,
    evidence: [...new Set(given.evidence.map(([id]) => id))],
  };
  const verdicts = verdictsOn(record, criterion.id);
  const last = verdicts.at(-1);
  if (isSame(as === 'first' ? last : last?.second, said)) return unchanged(record);
  const refused =
    refuseAssessor(record, given) ??
    (as === 'second' && !isInSample(record.recordId, framework, criterion.id)
      ? refuse(
          'not-in-sample',
          `Criterion ${criterion.id} is not in the sample that a second assessor looks at.`,
        )
      : undefined) ??
    refuseEvidence(record, given) ??
    refuseShort(criterion, given);
  if (refused) return refused;
  const next =
    as === 'first' || last === undefined
      ? [...verdicts, said]
      : [...verdicts.slice(0, -1), { ...last, second: said }];
  const { recordId, person, team, frameworkId, version } = record;
  const gap = { recordId, person, team, frameworkId, version, criterion: criterion.id };
  return decided(
    withVerdicts(record, criterion.id, next),
    as === 'first' && verdict !== 'met' ? [CriterionNotYetMet.with({ ...gap, verdict, saidAt: at })] : [],
  );
};
