import { clockInWords } from './spoken-time.ts';
import { digitsInWords, numberInWords } from './spoken-numbers.ts';

/** The spelling alphabet of the ICAO, which control rooms use: B, D and P sound alike on a telephone, Bravo, Delta and Papa do not. */
const LETTERS = new Map(
  [
    'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec',
    'Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu',
  ]
    .join(' ')
    .split(' ')
    .map((word) => [word.charAt(0), word]),
);

/** A reference or code symbol by symbol: `seven, Quebec, four`. */
export const spelled = (code: string): string =>
  [...code.toUpperCase()]
    .flatMap((symbol) => LETTERS.get(symbol) ?? (/\d/.test(symbol) ? [digitsInWords(symbol)] : []))
    .join(', ');

/** A telephone number in groups as it is written, digit by digit: `zero one six three two, nine six zero one zero zero`. */
export const phoneInWords = (phone: string): string =>
  phone
    .split(/\D+/)
    .filter((group) => group !== '')
    .map(digitsInWords)
    .join(', ');

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\b1 )d\b/g, 'day'],
  [/(?<=\d )d\b/g, 'days'],
  [/(?<=\b1 )h\b/g, 'hour'],
  [/(?<=\d )h\b/g, 'hours'],
  [/(?<=\b1 )min\b/g, 'minute'],
  [/(?<=\d )min\b/g, 'minutes'],
  [/(?<=\b1 )s\b/g, 'second'],
  [/(?<=\d )s\b/g, 'seconds'],
];

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/\S+/gi, ' a web address '],
  [/&/g, ' and '],
  [/\+/g, ' plus '],
  [/%/g, ' percent '],
  [/@/g, ' at '],
  [/°/g, ' degrees '],
  [/\bP([1-5])\b/g, 'priority $1'],
];

/** Reads the numbers of a text as they are said: times by the clock, up to 99 as one word, longer ones digit by digit. */
const withNumbersInWords = (text: string): string =>
  text
    .replaceAll(/\b([01]?\d|2[0-3]):([0-5]\d)\b/g, (_, hour: string, minute: string) =>
      clockInWords(Number(hour), Number(minute)),
    )
    .replaceAll(/(\d+)[.](\d+)/g, (_, whole: string, part: string) =>
      [numberInWords(Number(whole)), 'point', digitsInWords(part)].join(' '),
    )
    .replaceAll(/\d+/g, (digits) =>
      digits.length > 2 || digits.startsWith('0') ? digitsInWords(digits) : numberInWords(Number(digits)),
    );

/** A text as a voice can say it: no markup, no signs, numbers and units in words. */
export const asSpoken = (text: string): string => {
  const replaced = [...SIGNS, ...UNITS].reduce((so, [sign, words]) => so.replaceAll(sign, words), text);
  return withNumbersInWords(replaced.replaceAll(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' '))
    .replaceAll(/[()[\]{}/\\|;]/g, ', ')
    .replaceAll(/[^\p{L}\p{M}\s.,:?!'’-]/gu, ' ')
    .replaceAll(/\s+([.,:?!])/g, '$1')
    .replaceAll(/([.,:?!])[.,:?!]+/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.,:?!-]+/, '')
    .replace(/[\s,:-]+$/, '');
};

/** A sentence is said in one breath: so many characters at most. */
const LONGEST = 160;

const inBreaths = (sentence: string): string[] => {
  if (sentence.length <= LONGEST) return [sentence];
  const upTo = sentence.slice(0, LONGEST);
  const comma = upTo.lastIndexOf(', ');
  const space = upTo.lastIndexOf(' ');
  const end = comma > LONGEST / 2 ? comma : space > 0 ? space : LONGEST;
  return [sentence.slice(0, end), ...inBreaths(sentence.slice(end).replace(/^[,\s]+/, ''))];
};

const ended = (sentence: string): string =>
  /[.?!]$/.test(sentence) ? sentence : `${sentence.replace(/[,:-]+$/, '')}.`;

/** A text as short sentences, each with its end. */
export const spokenSentences = (text: string): string[] =>
  asSpoken(text)
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence !== '')
    .flatMap(inBreaths)
    .map(ended);

/** As many of the sentences as have so many characters together; what is left out is owned up to. */
export const firstSentences = (sentences: readonly string[], longest: number, rest: string): string[] => {
  const kept: string[] = [];
  let length = 0;
  for (const sentence of sentences) {
    length += sentence.length;
    if (length > longest) return [...kept, rest];
    kept.push(sentence);
  }
  return kept;
};
