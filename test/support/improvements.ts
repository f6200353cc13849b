import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { events } from '@muster/contracts';
import { ImprovementId, IncidentId, instantOf, plusSeconds, type Instant } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore, Table } from '@muster/store';
import { closedCase, type CaseRow } from '../../services/review/src/cases/domain/case.ts';
import { checkCases, recordCheck } from '../../services/review/src/improvement/domain/check.ts';
import {
  takeUpImprovement,
  type NewImprovement,
} from '../../services/review/src/improvement/domain/take-up.ts';
import { improvementKind } from '../../services/review/src/improvement/store.ts';
import { causeAt } from './cause.ts';

const CASES = 40;
const DAY = 86_400;

const casesWith = (met: number, closedAt: Instant): CaseRow[] => {
  const closed = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
  return Array.from({ length: CASES }, (_, number) => ({
    ...closedCase({
      ...closed,
      incidentId: IncidentId.parse(newId('inc')),
      closedAt,
      case: { ...closed.case, targets: [{ kind: 'action', met: number < met }] },
    }),
  }));
};

/** Puts an action of the north that was checked by its real rule on its date: so many of forty cases were in time before and after; its id. */
export const putCheckedImprovement = async (
  client: DynamoDBClient,
  reviewTable: string,
  {
    title,
    before,
    after,
    ...changes
  }: Partial<NewImprovement> & Pick<NewImprovement, 'title'> & { before: number; after: number },
): Promise<string> => {
  const now = instantOf(new Date());
  const [takenUpAt, checkAt] = [plusSeconds(now, -40 * DAY), plusSeconds(now, -DAY)];
  const improvementId = ImprovementId.parse(newId('imp'));
  const person = { name: 'Ann Owner', email: 'ann.owner@example.com' };
  const [was, is] = [casesWith(before, takenUpAt), casesWith(after, checkAt)];
  const taken = takeUpImprovement(
    {
      ...{
        improvementId,
        title,
        team: 'north',
        finding: 'Actions are late.',
        action: 'A card at each desk.',
      },
      ...{ owner: person, lead: { ...person, name: 'A Lead' }, expectedPoints: 20, checkAt },
      metric: { kind: 'targets-met', deadline: 'action' },
      baseline: { from: plusSeconds(takenUpAt, -28 * DAY), to: takenUpAt },
      ...changes,
    },
    { met: before, of: CASES },
    'lead',
    takenUpAt,
  );
  if (!taken.ok) throw new Error(taken.refusal.because);
  const checked = recordCheck(taken.state, checkCases(taken.state, was, is, checkAt));
  if (!checked.ok) throw new Error(checked.refusal.because);
  const improvements = new AggregateStore(new Table({ client, name: reviewTable }), improvementKind);
  const state = { ...checked.state, dueMails: [] };
  await improvements.decide(improvementId, causeAt(improvementId, checkAt), () => ({ ...checked, state }));
  return improvementId;
};
