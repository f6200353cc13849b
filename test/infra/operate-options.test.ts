import { describe, expect, test } from 'vitest';
import { readAdminOptions } from '@muster/infra/operate/admin-options.ts';
import { readEventsOptions } from '@muster/infra/operate/events-options.ts';
import { UserError } from '@muster/infra/local/user-error.ts';

const sentence = (work: () => unknown): string => {
  try {
    work();
  } catch (fault) {
    if (fault instanceof UserError) return fault.message;
    throw fault;
  }
  throw new Error('nothing was wrong with it');
};

const now = new Date('2026-01-05T12:00:00Z');
const events = (...argv: string[]) => readEventsOptions(argv, now);
const window = ['--from', '2026-01-05T09:00:00Z', '--to', '2026-01-05T11:00:00+01:00'];
const whole = ['republish', '--service', 'intake', ...window];

describe('npm run events', () => {
  test('a window in any zone is read as instants, and publishes only with --yes', () => {
    expect(events(...whole)).toMatchObject({
      service: 'intake',
      window: { from: '2026-01-05T09:00:00.000Z', to: '2026-01-05T10:00:00.000Z' },
      yes: false,
      stage: 'local',
    });
    expect(events(...whole, '--yes', '--stage', 'main')).toMatchObject({ yes: true, stage: 'main' });
  });

  test('without an end the window ends now', () => {
    const given = events('republish', '--service', 'intake', '--from', '2026-01-05T09:00:00Z');
    expect(given?.window.to).toBe('2026-01-05T12:00:00.000Z');
  });

  test.each([
    ['an unknown service', ['--service', 'post', ...window], /^--service "post".*intake, triage, dispatch/],
    ['no service', window, /^--service is missing.*intake/],
    ['no start', ['--service', 'intake'], /^--from is missing.*2026-01-05T09:00:00Z/],
    ['a start in words', ['--service', 'intake', '--from', 'noon'], /^--from "noon" is not a time.*zone/],
    [
      'a start without a zone',
      ['--service', 'intake', '--from', '2026-01-05T09:00:00'],
      /^--from .* is not a time.*zone/,
    ],
    [
      'an end in words',
      ['--service', 'intake', '--from', '2026-01-05T09:00:00Z', '--to', '1'],
      /^--to "1" is no/,
    ],
    [
      'a start to come',
      ['--service', 'intake', '--from', '2026-01-05T12:00:01Z'],
      /^--from .*is in the future/,
    ],
    [
      'an end to come',
      ['--service', 'intake', '--from', '2026-01-05T09:00:00Z', '--to', '2026-01-06T09:00:00Z'],
      /^--to .*is in the future/,
    ],
    [
      'a window turned round',
      ['--service', 'intake', '--from', '2026-01-05T09:00:00Z', '--to', '2026-01-05T09:00:00Z'],
      /^--from .* is not before --to .*swap/,
    ],
  ])('%s is refused by the name of its option, with the remedy', (_, argv, said) => {
    expect(sentence(() => events('republish', ...argv))).toMatch(said);
  });

  test('another order or option is answered with the usage', () => {
    expect(sentence(() => events('replay', ...whole.slice(1)))).toContain('use "republish"');
    expect(sentence(() => events(...whole, '--since', 'x'))).toMatch(/--since[^]*npm run events/);
    expect(events('--help')).toBeUndefined();
  });
});

describe('npm run admin', () => {
  const invited = (...argv: string[]) => {
    const order = readAdminOptions(['invite', ...argv])?.order;
    return order?.do === 'invite' ? order.invitation : undefined;
  };

  test('who is invited without a word more becomes an admin under the name before the @', () => {
    expect(invited('M.Reid+night@example.com')).toEqual({
      email: 'm.reid+night@example.com',
      username: 'm.reid-night',
      roles: ['admin'],
      teams: [],
    });
  });

  test('roles and teams may be several', () => {
    const more = ['--role', 'lead', '--role', 'admin', '--team', 'north', '--team', 'south'];
    expect(invited('m.reid@example.com', '--username', 'reid', ...more)).toMatchObject({
      username: 'reid',
      roles: ['lead', 'admin'],
      teams: ['north', 'south'],
    });
  });

  test.each([
    ['no address', ['invite'], /^"" is not an address.*m\.reid@example\.com/],
    ['half an address', ['invite', 'm.reid@example'], /^"m.reid@example" is not an address/],
    ['an unknown role', ['invite', 'a@example.com', '--role', 'boss'], /^--role "boss".*agent, dispatcher/],
    [
      'a team in capitals',
      ['invite', 'a@example.com', '--team', 'North'],
      /^--team "North".*lower-case letters/,
    ],
    ['a name with a space', ['invite', 'a@example.com', '--username', 'a b'], /^"a b".*--username/],
    ['another order', ['remove', 'a@example.com'], /^"remove a@example.com".*"invite EMAIL"/],
    ['a removal of nothing', ['remove-role', 'reid'], /^Say which with --role or --team/],
    ['a removal from nobody', ['remove-role', '--role', 'lead'], /^Give a user after "remove-role"/],
    [
      'an option it does not take',
      ['disable', 'reid', '--role', 'lead'],
      /^--role does not belong to "disable"/,
    ],
    ['a list of one', ['list', 'reid'], /^"list reid" is not a command/],
  ])('%s is refused, with the remedy', (_, argv, said) => {
    expect(sentence(() => readAdminOptions(argv))).toMatch(said);
  });

  test('what is removed is named by role and team', () => {
    const order = readAdminOptions(['remove-role', 'reid', '--role', 'lead', '--team', 'north'])?.order;
    expect(order).toEqual({ do: 'remove-role', who: 'reid', groups: ['lead', 'team.north'] });
    expect(readAdminOptions(['list', '--stage', 'main'])).toMatchObject({
      order: { do: 'list' },
      stage: 'main',
    });
    expect(readAdminOptions(['disable', 'a@example.com'])?.order).toEqual({
      do: 'disable',
      who: 'a@example.com',
    });
  });
});
