import { describe, expect, test } from 'vitest';
import { emptyPerson, newPerson, personChange } from '../src/screens/set-up/people/person-fields.ts';

const fields = {
  ...emptyPerson,
  name: ' Maya ',
  team: 'north',
  phone: ' 07700 900123 ',
  phoneVerified: true,
};

describe('a person’s form', () => {
  test('adds with what is typed, without an address that is not', () => {
    expect(newPerson({ ...fields, sharedPhone: true }, false)).toEqual({
      ...{ name: 'Maya', team: 'north', skills: [], zones: [], shifts: [], restMinutes: 0 },
      ...{ phone: { number: '07700 900123', verified: true }, sharedPhone: true },
      ...{ sharedMailbox: false, changeNotes: true },
    });
  });

  test('changes what differs alone, a number together with its mark', () => {
    expect(personChange({ ...fields, changeNotes: false }, { changeNotes: false }, false)).toEqual({
      changeNotes: false,
    });
    expect(personChange(fields, { phoneVerified: true }, false)).toEqual({
      phone: { number: '07700 900123', verified: true },
    });
    expect(personChange({ ...fields, phone: ' ' }, { phone: ' ' }, false)).toEqual({ phone: null });
  });
});
