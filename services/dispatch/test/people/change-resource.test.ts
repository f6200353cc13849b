import { plusSeconds } from '@muster/core';
import { describe, expect, test } from 'vitest';
import { changeResource } from '../../src/people/domain/change-resource.ts';
import { mailboxOf } from '../../src/people/domain/mailbox.ts';
import { now, person } from '../support/samples.ts';

const place = { latitude: 51.5, longitude: 0 };

test('a position dated in the future, from before that was refused, gives way to one of today', () => {
  const maya = person('Maya', { position: { ...place, at: plusSeconds(now, 86_400) } });
  const changed = changeResource(maya, { position: { ...place, longitude: 1, at: now } }, now);
  expect(changed).toMatchObject({ state: { position: { longitude: 1, at: now } } });
});

test('a fix that comes late changes nothing', () => {
  const maya = person('Maya', { position: { ...place, at: now } });
  const late = changeResource(maya, { position: { ...place, longitude: 1, at: plusSeconds(now, -1) } }, now);
  expect(late).toMatchObject({ ok: true, unchanged: true });
});

describe('a telephone number that is entered again', () => {
  const number = '+447700900123';
  const failing = { since: now, why: '30003' };
  const stopped = person('Maya', { phone: { number, verified: true, texts: { failing, stoppedAt: now } } });
  const entered = (phone: object) =>
    changeResource(stopped, { phone: { number, verified: true, ...phone } }, now);

  test('works again, but a STOP stands, whatever is sent', () => {
    const phone = { number, verified: true, texts: { stoppedAt: now } };
    expect(entered({})).toMatchObject({ state: { phone } });
    const later = plusSeconds(now, 60);
    expect(entered({ texts: { stoppedAt: later } })).toMatchObject({ state: { phone } });
  });

  test('keeps a mark that is sent with it', () => {
    expect(entered({ texts: { failing } })).toMatchObject({ ok: true, unchanged: true });
  });

  test('is free of a STOP when it is another number, and goes when it is taken away', () => {
    const other = { number: '+447700900124', verified: false };
    expect(entered(other)).toMatchObject({ state: { phone: other } });
    expect(entered(other)).not.toHaveProperty('state.phone.texts');
    expect(changeResource(stopped, { phone: null }, now)).not.toHaveProperty('state.phone');
  });
});

test.each([
  ['Ann@Example.COM', 'ann@example.com', true],
  ['ann+duty@example.com', 'ann@example.com', true],
  ['ann+a+b@example.com', 'ANN+c@example.com', true],
  ['a.nn@example.com', 'ann@example.com', false],
  ['ann@example.com', 'ann@example.org', false],
])('%s and %s: one mailbox is %s', (one, other, same) => {
  expect(mailboxOf(one) === mailboxOf(other)).toBe(same);
});
