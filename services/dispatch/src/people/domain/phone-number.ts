import * as z from 'zod';

/** A telephone number in international form (ITU-T E.164): a plus and at most 15 digits. */
export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/);

/**
 * Area codes in which some numbers have nine digits instead of ten, without the first 0 (Ofcom's National Telephone Numbering Plan:
 * areas with five-digit local numbers).
 */
const NINE_DIGIT_AREAS = new Set(
  (
    '1204 1208 1254 1276 1297 1298 1363 1364 1384 1386 1404 1420 1460 1461 1480 1488 1524 1527 1562 1566 1606 1629 1635 ' +
    '1647 1659 1695 1697 1726 1744 1750 1768 1827 1837 1884 1900 1905 1935 1946 1949 1963 1995'
  ).split(' '),
);

/** Spaces, hyphens, dots, slashes and brackets, and the marks that address books put around a number. */
const FILLING = /[\s()./\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u2010-\u2014-]/gu;

const MOBILE = /^7(?:[1-57-9]|624)/;

const HOW = 'for example 07700 900123, or +353 and so on for a number abroad';

/** What is wrong with a British number, given without its first 0. */
const britishFault = (digits: string): string | undefined => {
  const has = (length: number, what: string): string | undefined =>
    digits.length === length
      ? undefined
      : `is ${digits.length < length ? 'too short' : 'too long'}: ${what} has ${length + 1} digits with its first 0, this has ${digits.length + 1}`;
  if (MOBILE.test(digits)) return has(10, 'a British mobile number');
  if (/^7[06]/.test(digits))
    return 'is a personal or pager number (070, 076); enter the mobile or landline itself';
  if (/^[89]/.test(digits)) return 'is a service number (08, 09); enter a number that one person answers';
  if (/^1/.test(digits) && digits.length === 9 && NINE_DIGIT_AREAS.has(digits.slice(0, 4))) return undefined;
  if (/^(?:[123]|5[56])/.test(digits)) return has(10, 'a British number');
  return 'begins like no British number';
};

const faultOf = (number: string): string | undefined => {
  if (number.startsWith('+44')) return britishFault(number.slice(3));
  return E164.safeParse(number).success
    ? undefined
    : 'is no international number: after the plus come 7 to 15 digits, the first of them not 0';
};

type ReadNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly fault: string };

/**
 * A number as people write it, in international form: British ones with their 0, with +44 or 0044, also with "(0)"; others with their plus
 * or 00. A British number has the length that its kind has. The fault says what to enter and repeats no digit.
 */
export const readPhoneNumber = (text: string): ReadNumber => {
  const dense = text.replaceAll(FILLING, '');
  if (!/^\+?\d+$/.test(dense)) return { ok: false, fault: `is no telephone number: write digits, ${HOW}` };
  const dialled = dense.replace(/^00/, '+');
  if (!/^[+0]/.test(dialled)) {
    return { ok: false, fault: `lacks its beginning: write it with its first 0 or its country code, ${HOW}` };
  }
  const number = dialled.replace(/^0/, '+44').replace(/^\+440/, '+44');
  const fault = faultOf(number);
  return fault === undefined ? { ok: true, number } : { ok: false, fault };
};

/** For commands: a number as `readPhoneNumber` takes it, put into international form. */
export const PhoneNumber = z
  .string()
  .max(40)
  .overwrite((text) => {
    const read = readPhoneNumber(text);
    return read.ok ? read.number : text;
  })
  .refine((text) => readPhoneNumber(text).ok, {
    error: ({ input }) => {
      const read = readPhoneNumber(String(input));
      return read.ok ? undefined : read.fault;
    },
  })
  .meta({ examples: ['07700 900123'] });

/** Whether texts reach the number. British landlines take none; abroad the number does not tell. */
export const takesTexts = (number: string): boolean =>
  !number.startsWith('+44') || MOBILE.test(number.slice(3));
