import type { Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { CaseRow } from '../cases/domain/case.ts';
import { takeEvidence, type Evidence, type NewEvidence } from '../competence/domain/evidence.ts';
import type { Framework } from '../competence/domain/framework.ts';
import { findProducts } from '../competence/domain/product.ts';
import { giveVerdict, openRecord, type CompetenceRecord, type Given } from '../competence/domain/record.ts';
import { sampleOf } from '../competence/domain/sample.ts';
import { shippedFrameworks } from '../competence/domain/shipped.ts';
import { AGENT, allowed, DISPATCHER, LEAD, OTHER_LEAD, type Moment } from './made-up.ts';

/** A competence record with its evidence. */
export interface RecordStory {
  readonly record: CompetenceRecord;
  readonly evidence: readonly Evidence[];
}

type Written = Exclude<NewEvidence, { kind: 'product' }>;

interface Whose {
  readonly person: string;
  readonly name: string;
  readonly team: string;
}

const opened = (
  { person, name, team }: Whose,
  { frameworkId, version }: Framework,
  at: Instant,
): CompetenceRecord => {
  const recordId = derivedId('cmp', 'exercise-history', person, frameworkId);
  const facts = { recordId, person, name, team, frameworkId, version, openedAt: at, openedBy: LEAD };
  return { ...allowed(openRecord(undefined, facts)), history: 'exercise' };
};

const idOf = ({ recordId }: CompetenceRecord, what: string) => derivedId('evd', recordId, what);

/** Three of the person's own cases as a product of each criterion that a rule finds any for. */
const products = (
  record: CompetenceRecord,
  framework: Framework,
  rows: readonly CaseRow[],
  at: Instant,
): Evidence[] =>
  findProducts(
    framework,
    record.person,
    rows.filter(({ summary, closedAt }) => summary.team === record.team && closedAt < at),
    3,
  )
    .filter(({ count }) => count > 0)
    .map(({ criterion, cases }) => ({
      ...{ kind: 'product', evidenceId: idOf(record, `product ${criterion}`), recordId: record.recordId },
      ...{ criteria: [criterion], by: record.person, at, cases },
    }));

const written = (
  record: CompetenceRecord,
  framework: Framework,
  given: Written,
  by: string,
  at: Instant,
): Evidence => {
  const standing = by === record.person ? 'person' : by === LEAD ? 'assessor' : 'colleague';
  const kept = {
    evidenceId: idOf(record, `${given.kind} ${given.criteria.join(' ')}`),
    recordId: record.recordId,
    by,
    at,
  };
  return allowed(takeEvidence({ given, standing, framework, kept }));
};

const AGENTS: readonly (readonly [Written, by: string, daysAgo: number])[] = [
  [
    {
      kind: 'observation',
      criteria: ['1.1', '1.6'],
      signed: true,
      text: 'I listened beside Nadia to four calls about smells of gas. She asked each question of the procedure in its order, said why she asked, and read the address back each time.',
    },
    LEAD,
    30,
  ],
  [
    {
      kind: 'witness-testimony',
      criteria: ['1.1'],
      signed: true,
      text: 'Her briefs are complete: I have never had to ring back for the floor or the key.',
    },
    DISPATCHER,
    27,
  ],
  [
    {
      kind: 'reflective-account',
      criteria: ['1.7', '3.3'],
      text: 'A caller complained that nobody had told her the street was safe again. I wrote down her words, told her when she would have an answer, and gave it to Imogen. Since then I say at the end of each call who will ring back, and when.',
    },
    AGENT,
    24,
  ],
  [
    {
      kind: 'professional-discussion',
      criteria: ['3.1', '3.2'],
      signed: true,
      question: 'Which services do we offer, and how do we find out what an incident is?',
      answer:
        'Told what each team is sent to, and when a guided procedure is stronger than experience and when it is weaker: it forgets nothing, and it does not hear fear in a voice.',
    },
    LEAD,
    20,
  ],
  [
    {
      kind: 'questioning',
      criteria: ['3.4'],
      signed: true,
      question: 'How do you know that somebody who was sent is all right?',
      answer:
        'Named the deadlines and the call back. Could not yet say what the control room sees when somebody does not answer.',
    },
    LEAD,
    18,
  ],
  [
    {
      kind: 'reflective-account',
      criteria: ['3.6'],
      text: 'The weekly report showed that my verdicts came late on Mondays. Looking at it together we saw that the list of detectors was changed then.',
    },
    AGENT,
    15,
  ],
];

const said = (criterion: string, verdict: Given['verdict'], because: string) => ({
  criterion,
  verdict,
  because,
});

const AGENTS_VERDICTS = [
  said(
    '1.1',
    'met',
    'Seen, told by a colleague, and shown by three cases: the procedure is followed without being reminded.',
  ),
  said('1.6', 'met', 'Each path was followed to its end; where she left it she wrote down why.'),
  said(
    '1.7',
    'insufficient',
    'The account is good. One piece is not enough: I would like to see a complaint that she took herself.',
  ),
  said('3.1', 'met', 'She names every service and what it is not for.'),
  said('3.2', 'met', 'She weighs both sides, with examples of her own.'),
  said(
    '3.4',
    'not-yet',
    'What the control room sees when nobody answers is missing. We look at the board together.',
  ),
];

const assessed = (
  story: RecordStory,
  framework: Framework,
  { criterion, verdict, because }: (typeof AGENTS_VERDICTS)[number],
  { as, by, at }: Pick<Given, 'as' | 'by' | 'at'>,
): RecordStory => {
  const evidence = story.evidence.flatMap((piece) =>
    piece.criteria.includes(criterion) ? [[piece.evidenceId, piece] as const] : [],
  );
  const given: Given = { criterion, as, verdict, because, by, at, evidence };
  return { ...story, record: allowed(giveVerdict(story.record, framework, given)) };
};

/** The second assessor looks at what is in the sample: agrees with the first verdict, not with the next. */
const standardised = (story: RecordStory, framework: Framework, at: Instant): RecordStory => {
  const given = sampleOf(story.record.recordId, framework).flatMap((criterion) =>
    story.record.assessed.filter((one) => one.criterion === criterion),
  );
  return given.reduce((after, { criterion, verdicts }, place) => {
    const first = verdicts.at(-1)?.verdict ?? 'not-yet';
    const agrees = place > 0 || first !== 'met';
    const words = agrees
      ? 'I come to the same.'
      : 'The observation is short on how she handled the caller who hung up; I would see one more.';
    return assessed(after, framework, said(criterion, agrees ? first : 'insufficient', words), {
      as: 'second',
      by: OTHER_LEAD,
      at,
    });
  }, story);
};

/** A half-full record of the agent, and one of the dispatcher that has just begun. */
export const recordStories = (day: Moment, rows: readonly CaseRow[]): RecordStory[] =>
  shippedFrameworks.slice(0, 1).flatMap((framework) => {
    const agent = opened({ person: AGENT, name: 'Nadia Okonkwo-Price', team: 'north' }, framework, day(60));
    const dispatcher = opened(
      { person: DISPATCHER, name: 'Callum Verity', team: 'north' },
      framework,
      day(20),
    );
    const evidence = [
      ...products(agent, framework, rows, day(35)),
      ...AGENTS.map(([given, by, ago]) => written(agent, framework, given, by, day(ago))),
    ];
    const first = AGENTS_VERDICTS.reduce<RecordStory>(
      (story, verdict) => assessed(story, framework, verdict, { as: 'first', by: LEAD, at: day(10) }),
      { record: agent, evidence },
    );
    return [
      standardised(first, framework, day(7)),
      { record: dispatcher, evidence: products(dispatcher, framework, rows, day(18)) },
    ];
  });
