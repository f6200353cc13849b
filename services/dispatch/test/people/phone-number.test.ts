import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PhoneNumber, readPhoneNumber, takesTexts } from '../../src/people/domain/phone-number.ts';

const numberOf = (text: string): string | undefined => {
  const read = readPhoneNumber(text);
  return read.ok ? read.number : undefined;
};
const faultOf = (text: string): string | undefined => {
  const read = readPhoneNumber(text);
  return read.ok ? undefined : read.fault;
};

describe('a number is read', () => {
  test.each([
    ['as people say it', '07700 900123', '+447700900123'],
    ['without spaces', '07700900123', '+447700900123'],
    ['with hyphens and brackets', '(01632) 960-001', '+441632960001'],
    ['with typographic hyphens and no-break spaces', '07700\u00a0900\u2011123', '+447700900123'],
    ['as an address book copies it', '\u202a+44 7700 900123\u202c', '+447700900123'],
    ['in international form', '+447700900123', '+447700900123'],
    ['with its 0 in brackets behind the country code', '+44 (0)7700 900123', '+447700900123'],
    ['with a 0 too many behind the country code', '+44 07700 900123', '+447700900123'],
    ['as it is dialled from abroad', '0044 7700 900123', '+447700900123'],
    ['of London', '020 7946 0018', '+442079460018'],
    ['of Cardiff', '029 2018 0001', '+442920180001'],
    ['of an area with short numbers', '01204 96001', '+44120496001'],
    ['of the same area, in full length', '01204 960012', '+441204960012'],
    ['of a company', '0306 999 0001', '+443069990001'],
    ['of a mobile of the Isle of Man', '07624 900123', '+447624900123'],
    ['of Ireland', '+353 1 536 1000', '+35315361000'],
    ['of the United States, dialled with 00', '001 202 555 0123', '+12025550123'],
  ])('%s', (_, text, number) => {
    expect(numberOf(text)).toBe(number);
    expect(PhoneNumber.parse(text)).toBe(number);
  });
});

describe('a number is refused', () => {
  test.each([
    ['one digit short', '07700 90012', /too short: a British mobile number has 11 digits.* this has 10/],
    ['one digit short in international form', '+44 7700 90012', /too short: a British mobile number/],
    ['one digit long', '07700 9001234', /too long: a British mobile number has 11 digits.* this has 12/],
    ['a landline one digit short where all have ten', '01632 96000', /too short: a British number/],
    ['a landline of an area with short numbers, too short for them', '01204 9600', /too short/],
    ['without its first 0', '7700 900123', /lacks its beginning/],
    ['with the country code but no plus', '44 7700 900123', /lacks its beginning/],
    ['without its area', '960001', /lacks its beginning/],
    ['an emergency number', '999', /lacks its beginning/],
    ['a personal number', '070 1234 5678', /personal or pager number/],
    ['a pager', '07600 123456', /personal or pager number/],
    ['a free number', '0808 157 0123', /service number/],
    ['a premium number', '0909 8790 123', /service number/],
    ['an unused range', '04000 000000', /begins like no British number/],
    ['with an extension', '01632 960001 ext 12', /no telephone number/],
    ['two at once', '07700 900123, 07700 900124', /no telephone number/],
    ['with a plus inside', '07700+900123', /no telephone number/],
    ['of other digits', '٠٧٧٠٠٩٠٠١٢٣', /no telephone number/],
    ['nothing', '', /no telephone number/],
    ['spaces', '  ', /no telephone number/],
    ['a plus alone', '+', /no telephone number/],
    ['a country code of 0', '+0123456789', /no international number/],
    ['too long for anywhere', '+3531234567890123', /no international number/],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toMatch(fault);
    expect(PhoneNumber.safeParse(text).error?.issues[0]?.message).toMatch(fault);
  });

  test('without its digits in the message', () => {
    expect(faultOf('07700 90012')).not.toContain('90012');
  });
});

test('a number that was read is read again as it is, and every shorter or longer mobile is refused', () => {
  const mobile = fc.integer({ min: 900_000, max: 900_999 }).map((tail) => `07700${tail}`);
  fc.assert(
    fc.property(mobile, fc.integer({ min: 0, max: 9 }), (text, digit) => {
      const number = numberOf(text) ?? '';
      expect(numberOf(number)).toBe(number);
      expect([faultOf(text.slice(0, -1)), faultOf(`${text}${digit}`)]).toEqual([
        expect.stringContaining('too short'),
        expect.stringContaining('too long'),
      ]);
    }),
  );
});

test.each([
  ['a mobile', '+447700900123', true],
  ['a mobile of the Isle of Man', '+447624900123', true],
  ['a landline', '+441632960001', false],
  ['a number of a company', '+443069990001', false],
  ['a number abroad', '+353861234567', true],
])('texts to %s: %s is %s', (_, number, takes) => {
  expect(takesTexts(number)).toBe(takes);
});
