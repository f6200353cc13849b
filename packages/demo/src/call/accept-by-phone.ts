import { expectData } from '@muster/client';
import { codeIn, phoneAt, type Call, type Phone, type Text } from '../phone.ts';
import { until } from '../until.ts';
import type { Asked } from './dispatch.ts';
import type { CallSetting, Tell } from './setting.ts';

interface Answer {
  readonly setting: CallSetting;
  readonly asked: Asked;
  readonly phone: Phone;
  readonly tell: Tell;
}

const reached = ({ setting, asked: { assignment } }: Answer, status: string): Promise<true> =>
  until(
    `the assignment to be ${status}`,
    async () => {
      const path = { assignmentId: assignment.assignmentId };
      const read = await expectData(
        setting.dispatcher.GET('/v1/assignments/{assignmentId}', { params: { path } }),
      );
      return read.status === status ? true : undefined;
    },
    { signal: setting.signal },
  );

const of = ({ setting: { signal }, asked: { assignment } }: Answer, what: string) => ({
  what: `${what} to ${assignment.resource.name}`,
  since: new Date(assignment.offeredAt),
  signal,
});

async function acceptByText(answer: Answer): Promise<void> {
  const { phone, asked, tell } = answer;
  const { name } = asked.assignment.resource;
  const isBrief = ({ body }: Text) => /Reply (?:ACK|OK) /.test(body);
  const text = await phone.findText(of(answer, 'the text'), isBrief);
  tell(`text to ${name}:`);
  for (const line of text.body.split('\n')) tell(`  | ${line}`);
  const code = codeIn(text);
  for (const [word, status] of [
    ['ACK', 'accepted'],
    ['OK', 'understood'],
  ] as const) {
    await phone.text(`${word} ${code}`);
    await reached(answer, status);
    tell(`${name} replies: “${word} ${code}”`);
  }
}

/** What was said since the last key. */
const heard = ({ lines }: Call): string[] =>
  lines
    .slice(lines.findLastIndex(({ kind }) => kind === 'pressed') + 1)
    .flatMap(({ kind, words }) => (kind === 'heard' ? [words] : []));
const pressed = ({ lines }: Call): number => lines.filter(({ kind }) => kind === 'pressed').length;

async function acceptByKey(answer: Answer): Promise<void> {
  const { phone, asked, tell } = answer;
  const { name } = asked.assignment.resource;
  const { sid } = await phone.findCall(of(answer, 'the call'), ({ status }) => status === 'ringing');
  tell(`the phone of ${name} rings`);
  await phone.answer({ sid });
  for (const [keys, status] of ['accepted', 'understood'].entries()) {
    const asksNow = (call: Call) => call.sid === sid && call.waitsForKey && pressed(call) === keys;
    const call = await phone.findCall(of(answer, 'the question'), asksNow);
    await phone.press({ sid }, '1', of(answer, 'the question'));
    await reached(answer, status);
    tell(`${name} hears “${heard(call).slice(0, 3).join(' ')}” and presses 1: ${status}`);
  }
}

/** A person accepts and confirms the whole brief by their phone, as the setting says. Rejects for one without a telephone. */
export async function acceptByPhone(setting: CallSetting, asked: Asked, tell: Tell): Promise<void> {
  const { answersBy } = setting;
  const { resourceId, name } = asked.assignment.resource;
  const path = { params: { path: { resourceId } } };
  const { phone: has } = await expectData(setting.dispatcher.GET('/v1/resources/{resourceId}', path));
  if (answersBy === undefined || has === undefined) throw new Error(`${name} has no telephone to answer by`);
  const answer = { setting, asked, tell, phone: phoneAt(answersBy.carrier, has.number) };
  await (answersBy.channel === 'sms' ? acceptByText : acceptByKey)(answer);
}
