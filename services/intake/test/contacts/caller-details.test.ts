import { expect, test } from 'vitest';
import { instantOf } from '@muster/core';
import { callerOf, senderKindOf, senderRow, wordsRow } from '../../src/contacts/domain/caller-details.ts';

test.each([
  ['+447700900123', 'number'],
  ['client:kiosk-7', 'client'],
  ['sip:desk7@example.com', 'sip'],
  ['7378742833', 'other'],
  ['07700900123', 'other'],
  ['GASALERT', 'other'],
  ['60777', 'other'],
  ['+44', 'other'],
  ['anonymous', 'withheld'],
  ['Anonymous', 'withheld'],
  ['+266696687', 'withheld'],
  ['266696687', 'withheld'],
  ['', 'withheld'],
  ['Restricted', 'withheld'],
  ['unavailable', 'withheld'],
  ['sip:anonymous@anonymous.invalid', 'withheld'],
  ['"Anonymous" <sip:anonymous@anonymous.invalid>;tag=9fxced76sl', 'withheld'],
  ['sips:Anonymous@192.0.2.4:5061;user=phone', 'withheld'],
  ['sip:anonymous.invalid', 'withheld'],
  ['sip:unknown@unknown.invalid', 'withheld'],
  ['sip:restricted@example.com', 'withheld'],
  ['sip:+266696687@example.com', 'withheld'],
  ['anonymous@anonymous.invalid', 'withheld'],
  ['tel:anonymous', 'withheld'],
  ['sip:anonymous-line@example.com', 'sip'],
  ['sip:desk7@invalid.example.com', 'sip'],
  ['client:anonymous', 'client'],
])('the sender %j is kept as given and called %s', (sender, senderKind) => {
  expect(senderKindOf(sender)).toBe(senderKind);
  expect(callerOf([senderRow({ sender }, 1)])).toEqual({ sender, senderKind, words: [] });
});

test('details of several steps are read together, words in the order in which they were said', () => {
  const [first, second] = [instantOf(1_000), instantOf(2_000)];
  const rows = [
    wordsRow('gather-a', 'and it is getting worse', second, 1),
    senderRow({ sender: 'client:kiosk-7', name: 'Front desk' }, 1),
    wordsRow('gather-b', 'I can smell gas', first, 1),
  ];
  expect(callerOf(rows)).toEqual({
    sender: 'client:kiosk-7',
    senderKind: 'client',
    name: 'Front desk',
    words: [
      { said: 'I can smell gas', at: first },
      { said: 'and it is getting worse', at: second },
    ],
  });
});

test('an empty caller is no fault', () => {
  expect(callerOf([])).toEqual({ words: [] });
});
