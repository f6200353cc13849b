import { describe, expect, test } from 'vitest';
import { ann, ben, stranger, useFeedback } from '../support/feedback.ts';

const { fresh } = useFeedback();
const DAY = 86_400;
const FOUND = { finding: 'upheld', because: 'Nobody rang.' };

const limitOf = async (on: Awaited<ReturnType<typeof fresh>>, id: string) =>
  (await on.read(id)).complaint.limits.find(({ limit }) => limit === 'answer');

/** A complaint of Monday, 1 February 2027: its answer is due by Monday, 15 February. */
const start = async (more: object = {}) => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const { complaintId: id } = await on.log({ profile: 'in-house', ...more });
  return {
    ...on,
    id,
    pause: (as = ann) => on.post(id, 'pause', { because: 'We wait for your photos.' }, as),
  };
};

describe('a clock that stands still', () => {
  test('moves the last day by the days that it stood, says so in the arithmetic, and is late at no time meanwhile', async () => {
    const on = await start();
    expect((await limitOf(on, on.id))?.lastDay).toBe('2027-02-15');
    expect((await on.pause()).status).toBe(200);
    expect((await on.pause()).body.rule).toBe('clock-paused');
    on.clock.pass(30 * DAY);
    const still = await limitOf(on, on.id);
    expect([still?.state, still?.explained.at(-1)]).toEqual([
      'open',
      expect.stringMatching(/has stood still since/),
    ]);
    expect((await on.read(on.id)).complaint.attention.join(' ')).toContain('We wait for your photos.');
    await on.setSettings({ tell: [] });
    const resumed = await on.post(on.id, 'resumption');
    expect(resumed.status).toBe(200);
    const after = await limitOf(on, on.id);
    expect([after?.state, after?.lastDay]).toEqual(['open', '2027-03-16']);
    expect(after?.explained.join(' ')).toContain('(clock paused: We wait for your photos.)');
    expect(after?.moves).toMatchObject([
      { from: '2027-02-15', to: '2027-03-16', why: 'paused: We wait for your photos.' },
    ]);
    expect((await on.post(on.id, 'resumption')).body.rule).toBe('not-paused');
    expect((await on.deps.complaints.history(on.id)).at(-1)).toMatchObject({
      name: 'ComplaintLimitMoved',
      data: { why: 'paused' },
    });
  });

  test('is refused, naming the rule, where that allows none, and where the answer is late or given', async () => {
    const on = await start({ profile: 'fca' });
    const refused = await on.pause();
    expect([refused.status, refused.body.rule]).toEqual([409, 'no-pause']);
    expect(JSON.stringify(refused.json)).toContain('Financial services');
    const late = await start();
    late.clock.pass(20 * DAY);
    expect((await late.pause()).body.rule).toBe('limit-has-passed');
    const query = await start({ kind: 'query', profile: 'query' });
    await query.letter(query.id, 'answer');
    await query.post(query.id, 'closing', { why: 'settled', because: 'Content.' });
    expect((await query.pause()).status).toBe(409);
  });

  test('goes on by itself as the answer leaves, holds up an extension, and keeps its rule', async () => {
    const on = await start({ contactId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2n' });
    await on.post(on.id, 'investigation');
    await on.post(on.id, 'finding', FOUND);
    await on.pause();
    expect((await on.post(on.id, 'extension', { count: 2, because: 'More time' })).body.rule).toBe(
      'clock-paused',
    );
    const other = await on.api('PATCH', `/v1/complaints/${on.id}`, {
      body: { profile: 'fca' },
      headers: { 'if-match': '"4"' },
    });
    expect(other.body.rule).toBe('clock-paused');
    on.clock.pass(20 * DAY);
    expect((await on.letter(on.id, 'answer')).status).toBe(200);
    expect((await limitOf(on, on.id))?.state).toBe('met');
    expect((await on.post(on.id, 'resumption')).body.rule).toBe('not-paused');
  });

  test('is nobody’s business but that of its team, and not of whom it concerns', async () => {
    const on = await start({ concerns: ['ben'] });
    expect((await on.pause(stranger)).status).toBe(404);
    expect((await on.pause(ben)).body.rule).toBe('handler-is-concerned');
  });
});

describe('whom a complaint concerns', () => {
  test('does nothing to it: neither takes their name off it, nor opens a stage, nor closes it', async () => {
    const on = await start({ concerns: ['ben'] });
    const off = await on.api('PATCH', `/v1/complaints/${on.id}`, {
      as: ben,
      body: { concerns: [] },
      headers: { 'if-match': '"1"' },
    });
    expect(off.body.rule).toBe('handler-is-concerned');
    const close = await on.post(on.id, 'closing', { why: 'withdrawn', because: 'Fine.' }, ben);
    expect(close.body.rule).toBe('handler-is-concerned');
    expect((await on.post(on.id, 'second-stage', { because: 'x' }, ben)).body.rule).toBe(
      'handler-is-concerned',
    );
  });

  test.each(['colleague', 'relative-of-colleague'])(
    'has to be named before anybody works on a complaint of a %s; of somebody unknown nothing is asked',
    async (relation) => {
      const on = await start({ relation });
      expect((await on.post(on.id, 'investigation')).body.rule).toBe('colleague-not-named');
      await on.api('PATCH', `/v1/complaints/${on.id}`, {
        body: { concerns: ['dan'] },
        headers: { 'if-match': '"1"' },
      });
      expect((await on.post(on.id, 'investigation', { handler: 'dan' })).body.rule).toBe(
        'handler-is-concerned',
      );
      expect((await on.post(on.id, 'investigation')).status).toBe(200);
      const { complaintId: unknown } = await on.log({ relation: 'unknown' });
      expect((await on.post(unknown, 'investigation')).status).toBe(200);
    },
  );
});

test('an acknowledgement whose answer is counted from it says by when, as if it left today, and says that it does', async () => {
  const on = await start({ profile: 'lgsco' });
  const { body } = await on.post(on.id, 'letters', { purpose: 'acknowledgement' });
  expect(body.text).toContain('We will answer by Mon 15 Feb 2027.');
  expect(body['note']).toBe(
    '“Mon 15 Feb 2027” is counted as if the letter left today, Mon 1 Feb 2027. If it leaves on another day, correct it.',
  );
  await on.letter(on.id, 'acknowledgement');
  expect((await on.read(on.id)).complaint.limits[1]?.lastDay).toBe('2027-02-15');
});
