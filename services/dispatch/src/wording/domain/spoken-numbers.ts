const SMALL = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** Digits one by one: `zero one six three two`. Whatever is no digit is left out. */
export const digitsInWords = (digits: string): string =>
  [...digits].flatMap((digit) => (/\d/.test(digit) ? [SMALL[Number(digit)] ?? digit] : [])).join(' ');

/** A whole number as it is said: `twenty-one`. From 100 on digit by digit, which is heard best. */
export const numberInWords = (number: number): string => {
  if (number >= 100) return digitsInWords(String(number));
  if (number < 20) return SMALL[number] ?? '';
  const tens = TENS[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? tens : `${tens}-${SMALL[number % 10] ?? ''}`;
};

/** The place in a row of a number from 1 to 99: `twenty-first`. */
export const ordinalInWords = (number: number): string => {
  const words = numberInWords(number).split('-');
  const last = words.pop() ?? '';
  const ordinal = IRREGULAR[last] ?? `${last.replace(/y$/, 'ie')}th`;
  return [...words, ordinal].join('-');
};
