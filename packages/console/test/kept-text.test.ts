import { beforeEach, expect, test, vi } from 'vitest';
import { beginDraft } from '../src/screens/set-up/procedures/edit/draft-edits.ts';
import { keepText, keptText } from '../src/screens/set-up/procedures/edit/kept-text.ts';

const stored = new Map<string, string>();
let isFull = false;
beforeEach(() => {
  stored.clear();
  isFull = false;
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      stored.set(name, text);
    },
    removeItem: (name: string) => stored.delete(name),
  });
});

const ada = { userId: 'ada', procedureId: 'prc_1' };
const begun = beginDraft({ text: 'a: 1', revision: 4, etag: '"7"' });
const typed = { ...begun, edits: { ...begun.edits, mine: { text: 'a: 2 # two' } } };

test('unsaved text comes back as it was, for the same person and procedure alone', () => {
  keepText(ada, typed);
  expect(keptText(ada)).toEqual(typed);
  expect(keptText({ ...ada, userId: 'bob' })).toBeUndefined();
  expect(keptText({ ...ada, procedureId: 'prc_2' })).toBeUndefined();
  keepText(ada, undefined);
  expect(keptText(ada)).toBeUndefined();
});

test('a conflict that was not ended comes back as one', () => {
  const inConflict = {
    ...typed,
    edits: { ...typed.edits, base: { text: 'a: 3' }, conflicts: ['text'] as const },
  };
  keepText(ada, inConflict);
  expect(keptText(ada)).toEqual(inConflict);
});

test('a full storage keeps nothing rather than an older text', () => {
  keepText(ada, begun);
  isFull = true;
  keepText(ada, typed);
  expect(keptText(ada)).toBeUndefined();
});

test.each(['', 'null', '{"mine":1}', '{'])('what is no kept text is passed over: %j', (text) => {
  keepText(ada, typed);
  for (const name of stored.keys()) stored.set(name, text);
  expect(keptText(ada)).toBeUndefined();
});
