import { expect, test } from 'vitest';
import { useFeedback } from '../support/feedback.ts';

const { mails, fresh } = useFeedback();
const DAY = 86_400;

test.each([
  ['2026-12-23T17:45:00Z', 'england-and-wales', '2027-01-04'],
  ['2026-12-24T10:00:00Z', 'england-and-wales', '2027-01-05'],
  ['2026-12-26T11:00:00Z', 'any-uk', '2027-01-06'],
])(
  'what reached us at %s is acknowledged by the days of %s: %s, and says how that was counted',
  async (at, nation, day) => {
    const on = await fresh(at);
    await on.setSettings({ calendar: on.calendarWith([], nation) });
    const { limits } = await on.log();
    expect(limits).toMatchObject([{ limit: 'acknowledge', lastDay: day, state: 'open' }]);
    expect(limits[0]?.explained.join(' ')).toMatch(/Starts .* does not count.*Boxing Day.*5 working days/);
  },
);

test('the last second of the last day is in time, the next is late', async () => {
  const on = await fresh('2026-12-23T17:45:00Z');
  const [one, other] = [await on.log(), await on.log({ words: 'Again' })];
  on.clock.pass((Date.parse('2027-01-04T23:59:59Z') - Date.parse('2026-12-23T17:45:00Z')) / 1000);
  await on.letter(one.complaintId, 'acknowledgement');
  await on.post(one.complaintId, `letters/${(await on.read(one.complaintId)).letters[0]?.letterId}/posting`);
  expect((await on.read(one.complaintId)).complaint.limits[0]?.state).toBe('met');
  on.clock.pass(1);
  expect((await on.read(other.complaintId)).complaint.limits[0]?.state).toBe('late');
});

test('a bank holiday added later moves what is open, with both days in the history; what is late stays late', async () => {
  const on = await fresh('2026-12-23T17:45:00Z');
  const early = await on.log({ receivedAt: '2026-12-01T10:00:00+00:00' });
  const open = await on.log();
  const added = {
    nation: 'england-and-wales',
    day: '2026-12-30',
    name: 'One-off',
    change: 'added',
    source: 'told',
  };
  expect((await on.setSettings({ calendar: on.calendarWith([added]) })).status).toBe(200);
  expect(await on.moveLimits()).toEqual({ moved: 1 });
  expect(await on.moveLimits()).toEqual({ moved: 0 });
  const [moved] = (await on.read(open.complaintId)).complaint.limits;
  expect(moved).toMatchObject({
    lastDay: '2027-01-05',
    moves: [{ from: '2027-01-04', to: '2027-01-05', why: 'the calendar changed' }],
  });
  expect(moved?.explained.join(' ')).toMatch(
    /Moved from Mon 4 Jan 2027 to Tue 5 Jan 2027, at .*\(Europe\/London\): the calendar changed\./,
  );
  const history = await on.deps.complaints.history(open.complaintId);
  expect(history.map(({ name }) => name)).toEqual(['ComplaintLogged', 'ComplaintLimitMoved']);
  expect((await on.read(early.complaintId)).complaint.limits[0]).toMatchObject({ state: 'late', moves: [] });
});

test('a calendar that cannot count is refused: no days, an unknown nation, a holiday for a day that has begun', async () => {
  const on = await fresh();
  const refused = async (calendar: object) => {
    const { status, body } = await on.setSettings({ calendar });
    return [status, body.rule];
  };
  expect(await refused({ ...on.calendarWith([]), workingDays: [] })).toMatchObject([422, expect.anything()]);
  expect(await refused(on.calendarWith([], 'cornwall'))).toMatchObject([422, expect.anything()]);
  const today = { nation: 'scotland', day: '2026-12-23', name: 'Late', change: 'added', source: 'told' };
  expect(await refused(on.calendarWith([today]))).toEqual([422, 'day-has-passed']);
  expect((await on.api('GET', '/v1/complaint-settings')).status).toBe(200);
});

test('an extension moves the day only with reason and holding letter, at most as the rule allows, and never what is late', async () => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const { complaintId: id } = await on.log({ profile: 'fca-payments' });
  const answer = async () => (await on.read(id)).complaint.limits.find(({ limit }) => limit === 'answer');
  expect((await answer())?.lastDay).toBe('2027-02-22');
  expect((await on.post(id, 'letters', { purpose: 'holding' })).body.rule).toBe('no-extension-asked');
  expect((await on.post(id, 'extension', { count: 21, because: 'A witness is away.' })).body.rule).toBe(
    'extension-too-long',
  );
  expect((await on.post(id, 'extension', { count: 8, because: 'A witness is away.' })).status).toBe(200);
  expect((await answer())?.lastDay).toBe('2027-02-22');
  expect((await on.post(id, 'extension', { count: 8, because: 'Again.' })).body.rule).toBe('extension-asked');
  expect((await on.letter(id, 'holding')).status).toBe(200);
  expect(await answer()).toMatchObject({
    lastDay: '2027-03-04',
    moves: [{ from: '2027-02-22', to: '2027-03-04' }],
  });
  expect((await on.post(id, 'extension', { count: 13, because: 'Again.' })).body.rule).toBe(
    'extension-too-long',
  );
  on.clock.pass(32 * DAY);
  expect((await answer())?.state).toBe('late');
  expect((await on.post(id, 'extension', { count: 2, because: 'Late.' })).body.rule).toBe('limit-has-passed');
  const { complaintId: strict } = await on.log({ profile: 'fca' });
  expect((await on.post(strict, 'extension', { count: 1, because: 'Long.' })).body.rule).toBe('no-extension');
});

test('the due list shows what is due first, without what is closed', async () => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const late = await on.log({ receivedAt: '2027-01-04T10:00:00Z' });
  const slow = await on.log({ profile: 'moj-offender-data' });
  const soon = await on.log({ profile: 'in-house' });
  const gone = await on.log();
  await on.post(gone.complaintId, 'closing', { why: 'withdrawn', because: 'They rang.' });
  const page = async (state: string) => {
    const { json } = await on.api('GET', `/v1/complaints?team=north&state=${state}`);
    return (json as { items: { complaintId: string; attention: string[] }[] }).items;
  };
  expect((await page('open')).map(({ complaintId }) => complaintId)).toEqual(
    [late, soon, slow].map(({ complaintId }) => complaintId),
  );
  expect((await page('open'))[0]?.attention[0]).toBe('Late: the acknowledgement was due by Mon 11 Jan 2027.');
  expect((await page('closed')).map(({ complaintId }) => complaintId)).toEqual([gone.complaintId]);
});

test('what passes its day is told once to those whom the settings name, and to nobody without a name raises the alarm', async () => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const { complaintId: id } = await on.log({
    receivedAt: '2027-01-04T10:00:00Z',
    words: 'My name is Ann Other',
  });
  await expect(on.tellOverdue()).rejects.toThrow('nobody was told');
  const tell = [
    { name: 'Lead', email: 'lead@example.com' },
    { name: 'Other', email: 'other@example.com', team: 'south' },
  ];
  expect((await on.setSettings({ tell })).status).toBe(200);
  expect(await on.tellOverdue()).toEqual({ told: 1 });
  expect(await on.tellOverdue()).toEqual({ told: 0 });
  const sent = await mails();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: ['lead@example.com'] });
  expect(sent[0]?.text).toContain('the acknowledgement was due by Mon 11 Jan 2027');
  expect(JSON.stringify(sent)).not.toContain('Ann Other');
  const history = await on.deps.complaints.history(id);
  expect(history.map(({ name }) => name)).toEqual(['ComplaintLogged', 'ComplaintOverdue']);
});
