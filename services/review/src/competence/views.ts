import type { Evidence } from './domain/evidence.ts';
import type { Criterion, Framework } from './domain/framework.ts';
import { missingFor, verdictsOn, type CompetenceRecord } from './domain/record.ts';
import { isInSample, SAMPLE_RULE } from './domain/sample.ts';
import type { WholeRecord } from './read-record.ts';
import type { CriterionView, RecordLine, RecordView } from './routes.ts';

const last = ({ assessed }: CompetenceRecord) => assessed.map(({ verdicts }) => verdicts.at(-1)?.verdict);

/** A record in a list: whose it is, and how many criteria stand how. */
export const recordLine = ({ assessed, ...facts }: CompetenceRecord): RecordLine => {
  const newest = last({ assessed, ...facts });
  const count = (value: string) => newest.filter((one) => one === value).length;
  return {
    ...facts,
    counts: { met: count('met'), 'not-yet': count('not-yet'), insufficient: count('insufficient') },
  };
};

/** A criterion of a record: what it asks for, what is there, what assessors said. */
export const criterionView = (
  record: CompetenceRecord,
  framework: Framework,
  { product: _rule, ...criterion }: Criterion,
  evidence: readonly Evidence[],
): CriterionView => {
  const own = evidence.filter(({ criteria }) => criteria.includes(criterion.id));
  const verdicts = verdictsOn(record, criterion.id);
  const newest = verdicts.at(-1);
  return {
    ...criterion,
    stands: newest?.verdict ?? 'open',
    missing: missingFor(criterion, own),
    evidence: own.map(({ evidenceId }) => evidenceId),
    inSample: isInSample(record.recordId, framework, criterion.id),
    ...(newest?.second && { assessorsAgree: newest.second.verdict === newest.verdict }),
    verdicts: [...verdicts],
  };
};

/** A record whole, for whoever may read it. */
export const recordView = ({
  record,
  framework,
  evidence,
  standing,
}: Omit<WholeRecord, 'ok'>): RecordView => {
  const { title, source, groups, criteria } = framework;
  return {
    ...recordLine(record),
    you: standing === 'person' ? 'person' : 'assessor',
    framework: { title, source, groups },
    sampleRule: SAMPLE_RULE,
    criteria: criteria.map((criterion) => criterionView(record, framework, criterion, evidence)),
    evidence: [...evidence],
  };
};
