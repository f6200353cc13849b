import { difference, isSame } from './fingerprint.ts';
import { REPEATED } from './outside.ts';

/** What may differ after a call of such a label went wrong or was repeated, with the reason. */
const TOLERATED: readonly { readonly label: RegExp; readonly rows: RegExp; readonly because: string }[] = [
  {
    label: /^intake\/webhook .* 401$/,
    rows: /"pk":"SOURCECOUNTS#/,
    because: 'A refusal is answered whether or not it could be counted; the count is all that it leaves.',
  },
  {
    label: /^intake\/api GET .*\/caller 200$/,
    rows: /"sk":"LOOK#/,
    because: 'Each look is recorded, also one whose answer was lost and the one that repeats it.',
  },
];

/** Whoever sends mail: after an answer that was lost it may send once more, and says so. */
const SENDER = /^(dispatch\/notifier|review\/report|review\/api POST \/v1\/reports\/\{reportId\}\/run) ?/;

export const sendsMail = (label: string): boolean => SENDER.test(label);

const mails = (effects: readonly string[], marked: boolean): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of effects.filter((one) => one.startsWith('mail ') && one.endsWith(REPEATED) === marked)) {
    const mail = row.replace(REPEATED, '');
    counts.set(mail, (counts.get(mail) ?? 0) + 1);
  }
  return counts;
};

const overMailed = (effects: readonly string[], expected: readonly string[]): string[] => {
  const wanted = mails(expected, false);
  return [...mails(effects, false), ...mails(effects, true)].flatMap(([mail, count]) =>
    count > (wanted.get(mail) ?? 0) ? [`${count} times: ${mail}`] : [],
  );
};

const unmailed = (effects: readonly string[], expected: readonly string[]): string[] => {
  const [sent, again] = [mails(effects, false), mails(effects, true)];
  return [...mails(expected, false).keys()].filter((mail) => !sent.has(mail) && !again.has(mail));
};

/**
 * What is wrong with what a call left in which something went wrong; undefined for nothing. A sender of mail keeps its attempts, so of
 * it the mails are compared: each once, and a second time only marked, and only when it can't know (`knows`) of the first.
 */
export const unexpectedEffects = (
  label: string,
  effects: readonly string[],
  expected: readonly string[],
  { knows, settled }: { readonly knows: boolean; readonly settled: boolean },
): object | undefined => {
  const rows = TOLERATED.filter((one) => one.label.test(label)).map((one) => one.rows);
  const kept = (texts: readonly string[]) => texts.filter((text) => !rows.some((row) => row.test(text)));
  const [here, there] = [kept(effects), kept(expected)];
  if (isSame(here, there)) return undefined;
  if (!sendsMail(label)) return difference(here, there);
  const twice = [...overMailed(here, there), ...(knows ? mails(here, true).keys() : [])];
  const never = settled ? unmailed(here, there) : [];
  return twice.length + never.length > 0 ? { twice, never } : undefined;
};
