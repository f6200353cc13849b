import { expect, test } from 'vitest';
import { Instant } from '@muster/core';
import { lineView } from '../../src/timeline/views.ts';

const line = {
  at: Instant.parse('2026-01-05T09:15:00.000Z'),
  what: 'Person 1 accepted.',
  kind: 'AssignmentAccepted',
};
const by = (kind: 'responder' | 'source' | 'system' | 'user', whoName?: string) =>
  lineView({ ...line, who: { kind, id: 'x-1' }, ...(whoName !== undefined && { whoName }) }, 'Europe/London');

test('a line says by whom it is in words, and shows no id of a responder, a source or a part of Muster', () => {
  expect(by('user').by).toBe('x-1');
  expect(by('responder', 'Person 1')).toEqual({
    ...line,
    who: { kind: 'responder', id: 'x-1' },
    by: 'Person 1',
  });
  expect(by('responder').by).toBe('the person themselves');
  expect(by('source').by).toBe('a source');
  expect(by('system').by).toBe('Muster itself');
});
