import { expect, test } from 'vitest';
import { fieldsOf, settingsOf, type Settings } from '../src/screens/set-up/complaints/settings-fields.ts';

const settings: Omit<Settings, 'profiles'> = {
  profile: 'in-house',
  calendar: {
    ...{ nation: 'scotland', zone: 'Europe/London', workingDays: ['Mon', 'Tue'] },
    hours: { from: '09:00', to: '17:00' },
    changes: [{ nation: 'scotland', day: '2027-06-14', name: 'Cup', change: 'added', source: 'gov.uk' }],
  },
  tell: [{ name: 'Ann', email: 'ann@example.com', team: 'north' }],
};

test('settings survive being shown as fields, without the spaces around what was typed', () => {
  expect(settingsOf(fieldsOf(settings))).toEqual(settings);
  const typed = {
    ...fieldsOf(settings),
    zone: ' Europe/Dublin ',
    tell: [{ name: ' Ben ', email: ' b@c.de ' }],
  };
  expect(settingsOf(typed)).toMatchObject({
    calendar: { zone: 'Europe/Dublin' },
    tell: [{ name: 'Ben', email: 'b@c.de' }],
  });
});
