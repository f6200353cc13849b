import { expect, test } from 'vitest';
import { withoutStyles } from '../src/screens/reports/mail-styles.ts';
import { emptyReport, newReport, reportChange, withEmail } from '../src/screens/reports/report-fields.ts';

const fields = {
  ...emptyReport('north', 'Europe/London'),
  title: ' Weekly ',
  recipients: [{ name: 'Ann', email: ' ann@example.com ' }],
};

test('day, time and zone are changed together, other fields only where they differ', () => {
  expect(reportChange(fields, { at: '07:00' })).toEqual({
    cadence: { every: 'week', at: '06:30', zone: 'Europe/London' },
  });
  expect(reportChange(fields, { paused: true })).toEqual({ paused: false });
  expect(reportChange(fields, {})).toEqual({});
});

test('spaces around what is typed are not sent', () => {
  expect(newReport(fields)).toMatchObject({
    title: 'Weekly',
    recipients: [{ name: 'Ann', email: 'ann@example.com' }],
  });
});

test('another address does not keep the mark that mail came back', () => {
  const failing = { since: '2026-01-05T00:00:00.000Z', why: '550' };
  expect(withEmail({ name: 'Ann', email: 'a@example.com', failing }, 'b@example.com')).toEqual({
    name: 'Ann',
    email: 'b@example.com',
  });
});

test('a mail in the preview has no style attribute left that its policy would refuse', () => {
  expect(withoutStyles('<p style="color:red">x</p>')).toBe('<p data-style="color:red">x</p>');
});
