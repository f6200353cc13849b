import { expectData, type BodyOf } from '@muster/client';
import { send, standardRequest } from '@muster/demo/signed';
import { beforeAll, describe, expect, test } from 'vitest';
import { actionsHeld, keysHeld } from '../infra/policies.ts';
import { actionsOf, keysOf } from '../support/iam-actions.ts';
import { returnedMail } from '../support/returned-mail.ts';
import { answerByPhone } from '../support/whole/answer-by-phone.ts';
import { acknowledgeQuery, removeDemoText } from '../support/whole/after-main-job.ts';
import { API_URL } from '../support/whole/environment.ts';
import { playMainJob, secrets, loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const DAY = 86_400;

/** What AWS itself does in a role's name, for which no code of ours sends a command. */
const byAws =
  / (?:logs:(?:CreateLogStream|PutLogEvents)|xray:Put(?:TraceSegments|TelemetryRecords)|kms:(?:Decrypt|Encrypt|ReEncrypt(?:From|To)|GenerateDataKey(?:WithoutPlaintext)?|DescribeKey)|sqs:(?:ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueAttributes|GetQueueUrl)|dynamodb:(?:DescribeStream|GetRecords|GetShardIterator|ListStreams))$/;

interface Rare {
  readonly grant: RegExp;
  readonly because: string;
}

/** Granted for what no main job meets. */
const rare: readonly Rare[] = [
  {
    grant: /\/(on-\S+|notifier|redact) sqs:SendMessage$/,
    because: 'A message that can never be taken is put aside.',
  },
  {
    grant: /^intake\/api secretsmanager:(Get|Put)SecretValue$/,
    because: 'An admin rotates the secret of a source.',
  },
  {
    grant: /^(dispatch|monitoring|review|triage)\/api secretsmanager:GetSecretValue$/,
    because: 'A list has a next page, whose cursor is sealed.',
  },
  { grant: /\/on-returned-mail (dynamodb|s3|ses):/, because: 'A mail that was sent comes back.' },
  {
    grant: /^dispatch\/next-channel /,
    because:
      'Somebody with a telephone has not answered: `test/faults/channels.test.ts` has their telephone ring.',
  },
  { grant: /\/relay sqs:SendMessage$/, because: 'A row that can never be published is parked.' },
  { grant: /\/relay dynamodb:Scan$/, because: 'An operator orders a catch-up after an outage.' },
  {
    grant: /\/relay dynamodb:GetItem$/,
    because: 'A save too large for one item is read from the table, with all its parts.',
  },
  {
    grant: /^(intake|triage)\/relay dynamodb:Query$/,
    because: 'A watch has one event published again, from the save that holds it.',
  },
  {
    grant: /\/on-handover lambda:InvokeFunction$/,
    because: 'An event that nobody acknowledged is published again.',
  },
  {
    grant: /\/keeper dynamodb:(Query|UpdateItem)$/,
    because: 'What is open is kept when nobody has saved it for as long as its table keeps rows.',
  },
  { grant: /^platform\/site-files s3:/, because: 'A deployment puts the files of the console.' },
  {
    grant: /^dispatch\/redact (dynamodb:GetItem|s3:ListBucket)$/,
    because:
      'A state in parts is read whole; a mail that was never kept is told from one that may not be read.',
  },
  {
    grant: /^review\/redact (dynamodb:UpdateItem|s3:(GetObject|ListBucket|PutObject))$/,
    because:
      'Nothing in review says a text of the main job: `test/whole/redaction.test.ts` has that rewritten.',
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
const keys = keysHeld('main');
/** Such as `dispatch/responder dynamodb:PutItem RESOURCE#*`. */
const touched = new Set<string>();

/** A detector's alarm, and a webhook that its source did not sign. */
const detectorRings = async (sourceId: string) => {
  const url = `${API_URL}/webhooks/generic/${sourceId}`;
  const data = { summary: 'Detector 4 in alarm.', place: { text: 'Plant room', zone: 'harbour' } };
  const alarm = { id: 'msg_1', at: new Date(system().now), body: JSON.stringify({ type: 'alarm', data }) };
  const foreign = `whsec_${Buffer.from('of-another-source-altogether').toString('base64')}`;
  const answers = [secrets.generic, foreign].map((secret) => send(standardRequest(url, secret, alarm)));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 401]);
};

/** An admin invites somebody, changes, disables and enables them, and reads the list to its end. */
const manageUsers = async (): Promise<void> => {
  const admin = system().as('admin');
  system().outside.users.add('admin', { groups: ['admin'] });
  const body = { email: 'dora@example.com', roles: ['agent' as const], teams: ['north'] };
  const { userId } = await expectData(admin.POST('/v1/users', { body }));
  const params = { path: { userId }, header: { 'If-Match': '*' } };
  const change = (patch: BodyOf<'changeUser'>) =>
    expectData(admin.PATCH('/v1/users/{userId}', { params, body: patch }));
  await change({ roles: ['lead'], enabled: false, because: 'Left' });
  await change({ enabled: true });
  const { nextCursor } = await expectData(admin.GET('/v1/users', { params: { query: { limit: 1 } } }));
  expect(nextCursor).toBeDefined();
};

/** An admin sets how complaints are counted; a lead logs one of an incident and reads the due list to its next page. */
const manageComplaints = async (incidentId: string): Promise<void> => {
  const [admin, lead] = [system().as('admin'), system().as('lead')];
  const { profile, calendar } = await expectData(admin.GET('/v1/complaint-settings'));
  const told = { profile, calendar, tell: [{ name: 'Lena', email: 'lena@example.com' }] };
  const params = { header: { 'If-Match': '*' } };
  await expectData(admin.PUT('/v1/complaint-settings', { params, body: told }));
  const complaint = { team: 'north', kind: 'complaint', severity: 'high', safety: false } as const;
  for (const words of ['Nobody came.', 'Nobody rang.']) {
    await expectData(lead.POST('/v1/complaints', { body: { ...complaint, incidentId, words } }));
  }
  const { nextCursor } = await expectData(
    lead.GET('/v1/complaints', { params: { query: { team: 'north', limit: 1 } } }),
  );
  expect(nextCursor).toBeDefined();
};

/** Somebody who wrote is sent a letter, and it comes back. */
const letterReturns = async (sourceId: string): Promise<void> => {
  const address = 'writer@example.com';
  const who = { sourceId, address, name: 'Wim Writer', words: 'When?' };
  const messageId = await acknowledgeQuery(system(), who);
  await system().call('intake/on-returned-mail', returnedMail({ messageId, address }));
};

beforeAll(async () => {
  system().interceptors.push((sent, goOn) => {
    if (sent.by !== 'test') for (const action of actionsOf(sent)) called.add(`${sent.by} ${action}`);
    for (const { action, pk } of keysOf(sent)) {
      if (keys.has(`${sent.by} ${action}`)) touched.add(`${sent.by} ${action} ${pk.split('#')[0]}#*`);
    }
    return goOn();
  });
  const setting = await loadDemoOrganisation(system());
  const { incidentId } = await playMainJob(system(), setting);
  await detectorRings(setting.generic);
  await manageUsers();
  await manageComplaints(incidentId);
  expect(await removeDemoText(system(), incidentId)).toEqual(['done']);
  await letterReturns(setting.twilio.sourceId);
  expect(await answerByPhone(system(), setting)).toEqual([200, 200, 200, 200]);
  await system().call('monitoring/sweep', {});
  await system().call('dispatch/seek-again', {});
  for (const service of ['dispatch', 'monitoring', 'review']) await system().call(`${service}/keeper`, {});
  await system().pass(DAY);
  await system().call('review/report', {});
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

describe('a Lambda that strangers reach or that rewrites rows, and that may touch rows of some kinds alone', () => {
  const allowed = [...keys].flatMap(([held, patterns]) => patterns.map((pattern) => `${held} ${pattern}`));

  test('touches no others', () => {
    expect([...touched].filter((one) => !allowed.includes(one))).toEqual([]);
  });

  test('touches all of them', () => {
    const parts =
      /^(dispatch\/(answers|responder) dynamodb:GetItem (ASSIGNMENT|MOBILISATION|NOTIFICATION)|review\/complaints dynamodb:GetItem COMPLAINT)#/;
    /** What `test/whole/redaction.test.ts` has listed and rewritten, and the main job need not say. */
    const rewritten =
      /^(\w+\/redact dynamodb:(GetItem|UpdateItem)|review\/(redact dynamodb:Query|relay dynamodb:PutItem)) /;
    const untouched = allowed.filter((one) => !touched.has(one) && !rewritten.test(one));
    expect(untouched.filter((one) => !parts.test(one))).toEqual([]);
    expect(untouched, 'parts of saves too large for one item').toHaveLength(6);
    expect(allowed.length).toBeGreaterThan(10);
  });
});
