import { expect, test } from 'vitest';
import { contactGroups, newlyRinging, type Contact } from '../src/screens/contacts/contact-groups.ts';

const contact = (contactId: string, progress: Contact['progress'], receivedAt: string): Contact => ({
  contactId,
  progress,
  receivedAt,
  sourceId: 'src_1',
  team: 'north',
  queue: 'hotline',
  channel: 'voice',
  class: 'unclassified',
  sender: 'given',
});

test('who rings stands on top, then who is spoken to, then what is to be classified, the newest first and each once', () => {
  const [old, fresh, ringing, spoken] = [
    contact('old', 'completed', '2026-01-05T09:00:00Z'),
    contact('fresh', 'end-not-reported', '2026-01-05T09:30:00Z'),
    contact('ringing', 'ringing', '2026-01-05T08:00:00Z'),
    contact('spoken', 'in-progress', '2026-01-05T08:30:00Z'),
  ];
  const groups = contactGroups([ringing, spoken, old, fresh, ringing, spoken]);
  expect(groups.map(({ name, contacts }) => [name, contacts.map(({ contactId }) => contactId)])).toEqual([
    ['ringing', ['ringing']],
    ['in-progress', ['spoken']],
    ['unclassified', ['fresh', 'old']],
  ]);
  expect(contactGroups([])).toEqual([]);
});

test('a call that rang before, or that somebody has reported, rings no second time', () => {
  const [one, two] = [contact('one', 'ringing', '2026'), contact('two', 'ringing', '2026')];
  expect(newlyRinging([one, two], new Set(['one']))).toEqual([two]);
  expect(newlyRinging([contact('three', 'completed', '2026')], new Set())).toEqual([]);
  expect(newlyRinging([{ ...one, class: 'incident' }], new Set())).toEqual([]);
});
