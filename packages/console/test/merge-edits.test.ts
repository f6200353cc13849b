import { describe, expect, test } from 'vitest';
import { beginEdits, changedFields, mergeEdits, setField } from '../src/live/merge-edits.ts';

const saved = { name: 'Ada', team: 'north', zones: ['n1'] };

describe('a form keeps what was typed while somebody else saves', () => {
  test('a field left alone follows, one that was changed stays and is no conflict', () => {
    const edits = mergeEdits(setField(beginEdits(saved), 'name', 'Ada L'), { ...saved, team: 'south' });
    expect(edits.mine).toEqual({ name: 'Ada L', team: 'south', zones: ['n1'] });
    expect(edits.conflicts).toEqual([]);
    expect(changedFields(edits)).toEqual({ name: 'Ada L' });
  });

  test('a field that both changed is a conflict, kept through more saves until one is chosen', () => {
    const typed = setField(beginEdits(saved), 'name', 'Ada L');
    const once = mergeEdits(typed, { ...saved, name: 'Ada King' });
    const twice = mergeEdits(once, { ...saved, name: 'Ada King', team: 'south' });
    expect(twice.mine.name).toBe('Ada L');
    expect(twice.conflicts).toEqual(['name']);
    const kept = setField(twice, 'name', 'Ada L');
    expect(kept.conflicts).toEqual([]);
    expect(changedFields(kept)).toEqual({ name: 'Ada L' });
    expect(changedFields(setField(twice, 'name', twice.base.name))).toEqual({});
  });

  test('both changed a field to the same: no conflict, nothing left to save', () => {
    const edits = mergeEdits(setField(beginEdits(saved), 'zones', ['n2']), { ...saved, zones: ['n2'] });
    expect(edits.conflicts).toEqual([]);
    expect(changedFields(edits)).toEqual({});
  });
});
