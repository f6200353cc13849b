import { describe, expect, test } from 'vitest';
import { setField } from '../src/live/merge-edits.ts';
import {
  acknowledge,
  beginSync,
  mergeVersion,
  isToSave,
  versionOf,
  type Synced,
} from '../src/live/draft-sync.ts';

type Fields = { readonly place: string; readonly summary: string };
const type = (synced: Synced<Fields>, name: keyof Fields, text: string): Synced<Fields> => ({
  ...synced,
  edits: setField(synced.edits, name, text),
});
const empty = beginSync<Fields>({ place: '', summary: '' }, 0);

describe('a form that is saved while it is typed in', () => {
  test('goes on from what was typed after the sending: its own save is no conflict', () => {
    const sent = type(empty, 'place', 'Pier');
    const typedOn = type(sent, 'place', 'Pier 4');
    const saved = acknowledge(typedOn, sent.edits.mine, 1);
    expect([saved.edits.mine.place, saved.edits.conflicts, isToSave(saved)]).toEqual(['Pier 4', [], true]);
    expect(isToSave(acknowledge(saved, saved.edits.mine, 2))).toBe(false);
  });

  test('does not take an answer that was asked for before its last save', () => {
    const saved = acknowledge(type(empty, 'place', 'Pier'), { place: 'Pier', summary: '' }, 1);
    expect(mergeVersion(saved, { place: '', summary: '' }, 0)).toBe(saved);
    expect(mergeVersion(saved, { place: 'Pier', summary: '' }, 1)).toBe(saved);
  });

  test('takes the other agent’s fields in, and saves nothing while both typed in one until somebody chooses', () => {
    const mine = type(empty, 'place', 'Pier 4');
    const other = mergeVersion(mine, { place: '', summary: 'Jo smells gas' }, 1);
    expect([other.edits.mine, isToSave(other)]).toEqual([
      { place: 'Pier 4', summary: 'Jo smells gas' },
      true,
    ]);
    const both = mergeVersion(mine, { place: 'Pier 5', summary: '' }, 1);
    expect([both.edits.mine.place, both.edits.conflicts, isToSave(both)]).toEqual([
      'Pier 4',
      ['place'],
      false,
    ]);
    const chosen = type(both, 'place', 'Pier 5');
    expect([chosen.edits.conflicts, isToSave(chosen)]).toEqual([[], false]);
  });

  test('reads the version out of an ETag, weak or strong', () => {
    expect([versionOf('"12"'), versionOf('W/"3"')]).toEqual([12, 3]);
  });
});
