import { beforeAll, expect, test } from 'vitest';
import { actionsHeld } from '../infra/policies.ts';
import { actionsOf } from '../support/iam-actions.ts';
import { playStory, settle } from '../support/whole/story.ts';
import { useWorld } from '../support/whole/world.ts';

const world = useWorld();
const DAY = 86_400;

/** What AWS itself does in a role's name, for which no code of ours sends a command. */
const byAws =
  / (?:logs:(?:CreateLogStream|PutLogEvents)|xray:Put(?:TraceSegments|TelemetryRecords)|kms:(?:Decrypt|Encrypt|ReEncrypt(?:From|To)|GenerateDataKey(?:WithoutPlaintext)?|DescribeKey)|sqs:(?:ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueAttributes|GetQueueUrl)|dynamodb:(?:DescribeStream|GetRecords|GetShardIterator|ListStreams))$/;

interface Rare {
  readonly grant: RegExp;
  readonly because: string;
}

/** Granted for what no main story meets. */
const rare: readonly Rare[] = [
  {
    grant: /\/(on-\S+|notifier) sqs:SendMessage$/,
    because: 'A message that can never be taken is put aside.',
  },
  {
    grant: /^intake\/api secretsmanager:(Get|Put)SecretValue$/,
    because: 'An admin rotates the secret of a source.',
  },
  {
    grant: /^(dispatch|monitoring|triage)\/api secretsmanager:GetSecretValue$/,
    because: 'A list has a next page, whose cursor is sealed.',
  },
  { grant: /\/on-returned-mail (dynamodb|s3|ses):/, because: 'A mail that was sent comes back.' },
  { grant: /\/relay sqs:SendMessage$/, because: 'A row that can never be published is parked.' },
  { grant: /\/relay dynamodb:Scan$/, because: 'An operator orders a catch-up after an outage.' },
  { grant: /^(intake|triage)\/relay dynamodb:GetItem$/, because: 'A watch has one event published again.' },
  {
    grant: /\/on-handover lambda:InvokeFunction$/,
    because: 'A hand-over that nobody answered is published again.',
  },
  { grant: /^dispatch\/notifier dynamodb:Query$/, because: 'Leads are looked for when nobody can be sent.' },
  {
    grant: /^monitoring\/sweep dynamodb:(GetItem|PutItem)$/,
    because: 'A deadline whose clock was lost is settled.',
  },
  {
    grant: /^dispatch\/seek-again dynamodb:(GetItem|PutItem)$/,
    because: 'A place that nobody was left for is offered to whoever has come on shift.',
  },
];

const granted = [...actionsHeld('main')]
  .flatMap(([lambda, actions]) => [...actions].map((action) => `${lambda} ${action}`))
  .filter((grant) => !byAws.test(grant))
  .sort();
const called = new Set<string>();

beforeAll(async () => {
  world().interceptors.push((sent, goOn) => {
    if (sent.by !== 'test') for (const action of actionsOf(sent)) called.add(`${sent.by} ${action}`);
    return goOn();
  });
  await playStory(world(), await settle(world()));
  await world().call('monitoring/sweep', {});
  await world().call('dispatch/seek-again', {});
  await world().pass(DAY);
  await world().call('review/report', {});
});

test('no Lambda sends a command that its role does not allow', () => {
  expect([...called].filter((call) => !granted.includes(call))).toEqual([]);
  expect(called.size).toBeGreaterThan(40);
});

test('no role allows what its Lambda never calls, but for faults and operators', () => {
  const unused = granted.filter((grant) => !called.has(grant));
  expect(unused.filter((grant) => !rare.some((one) => one.grant.test(grant)))).toEqual([]);
});

test('every grant for a rare case is there and is rare', () => {
  const unused = granted.filter((grant) => !called.has(grant));
  expect(rare.filter(({ grant }) => !unused.some((one) => grant.test(one)))).toEqual([]);
});
