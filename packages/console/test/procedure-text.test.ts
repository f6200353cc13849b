import { check } from '@muster/procedures';
import { readProcedure } from '@muster/procedures/read';
import { sampleProcedure, withPlan, withQuestion } from '@muster/procedures/sample';
import { describe, expect, test } from 'vitest';
import {
  afterSaving,
  beginDraft,
  followDraft,
  saysSame,
  type DraftEdits,
} from '../src/screens/set-up/procedures/edit/draft-edits.ts';
import { lineFindings } from '../src/screens/set-up/procedures/edit/line-findings.ts';
import { mergeYaml } from '../src/screens/set-up/procedures/edit/merge-yaml.ts';
import { readText, yamlOf } from '../src/screens/set-up/procedures/edit/yaml-text.ts';

const yaml = yamlOf(sampleProcedure);
const lineWith = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a document as text', () => {
  test('says the same when it is read back, and to whoever reads procedures from files', () => {
    expect(readText(yaml)).toMatchObject({ value: sampleProcedure, faults: [] });
    expect(readProcedure(yaml)).toEqual({ ok: true, procedure: sampleProcedure });
  });

  test('that cannot be read says at which line and column', () => {
    const { value, faults } = readText('title: Gas\nquestions:\n  a: [1, 2\nstart: a\n');
    expect(value).toBeUndefined();
    expect(faults[0]).toMatchObject({ line: 4, column: 1 });
    expect(readText('a: 1\na: 2\n').faults[0]).toMatchObject({ line: 2 });
  });

  test('whose aliases multiply is refused, not unfolded', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1,1]',
      'b: &b [*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c]',
    ];
    expect(readText(bomb.join('\n')).faults).toHaveLength(1);
  });

  test.each(['', 'a', '- a\n- b', ': :', '\t'])('may be anything while somebody types: %j', (text) => {
    expect(() => readText(text).lineOf(['questions', 'a', '0'])).not.toThrow();
  });
});

describe('findings', () => {
  const broken = withPlan(
    withQuestion(sampleProcedure, 'strength', { whenSkipped: { outcome: 'nowhere' } }),
    {
      escalation: [],
    },
  );
  const text = `# the duty lead's\n${yamlOf(broken)}`;

  test('of the checker stand at their lines, from the top', () => {
    const found = lineFindings(readText(text), [], check(broken));
    expect(found.map(({ line }) => line)).toEqual([
      lineWith(text, 'outcome: nowhere'),
      lineWith(text, 'escalation:'),
    ]);
  });

  test('of the API stand at the entry that it refused, one of a list by its number', () => {
    const [refused] = lineFindings(
      readText(text),
      [{ field: 'questions/strength/answers/1/label', message: 'too long' }],
      [],
    );
    expect(refused).toEqual({ line: lineWith(text, 'label: Faint'), kind: 'unsaved', says: 'too long' });
  });

  test('at what is not in the text stand at what it would be in', () => {
    const { lineOf } = readText(text);
    expect(lineOf(['questions', 'strength', 'colour'])).toBe(lineWith(text, '  strength:'));
    expect(lineOf(['questions', 'strength', 'answers', 'faint', 'leadsTo'])).toBe(
      lineWith(text, 'label: Faint') + 1,
    );
    expect(lineOf(['tests', '1'])).toBe(lineWith(text, 'name: strong outside'));
    expect(lineOf([''])).toBe(lineWith(text, 'title:'));
  });

  test('follow an alias to what it stands for', () => {
    const { lineOf } = readText('a: &one\n  b: 1\nc: *one\n');
    expect(lineOf(['c', 'b'])).toBe(2);
  });
});

describe('merging', () => {
  const theirs = withQuestion(sampleProcedure, 'strength', { text: 'How strong?' });

  test('brings their parts in and leaves every own line as it was typed, comments with it', () => {
    const mine = yaml.replace('Is anybody still inside?', 'Is anybody in there? # asked softly');
    const merged = mergeYaml(sampleProcedure, mine, theirs);
    expect(merged?.both).toEqual([]);
    const kept = new Set(merged?.text.split('\n'));
    expect(mine.split('\n').filter((line) => !kept.has(line))).toEqual([
      '    text: How strong is the smell?',
    ]);
    expect(merged?.text).toContain('Is anybody in there? # asked softly');
    expect(readText(merged?.text ?? '').value).toEqual(
      withQuestion(theirs, 'people-inside', { text: 'Is anybody in there?' }),
    );
  });

  test('names what both changed, where one’s own stays, and takes out what they took out', () => {
    const mine = yaml.replace('How strong is the smell?', 'Strong?');
    const { tests: _, ...without } = theirs;
    const merged = mergeYaml(sampleProcedure, mine, without);
    expect(merged?.both).toEqual([['questions', 'strength']]);
    expect(merged?.text).toContain('Strong?');
    expect(readText(merged?.text ?? '').value).not.toHaveProperty('tests');
  });

  test('waits for a text that can be read', () => {
    expect(mergeYaml(sampleProcedure, `${yaml}\n  [`, theirs)).toBeUndefined();
  });
});

describe('a draft in work', () => {
  const saved = (text: string, revision: number) => ({ text, revision, etag: `"${revision}"` });
  const typed = (kept: DraftEdits, text: string): DraftEdits => ({
    ...kept,
    edits: { ...kept.edits, mine: { text } },
  });
  const begun = beginDraft(saved('a: 1', 1));

  test('follows what others save while nothing was typed, and keeps every typed word when something was', () => {
    expect(followDraft(begun, saved('a: 2', 2)).edits.mine.text).toBe('a: 2');
    const kept = followDraft(typed(begun, 'a: 1\nb: 1'), saved('a: 2', 2));
    expect(kept).toMatchObject({
      edits: { mine: { text: 'a: 1\nb: 1' }, conflicts: ['text'] },
      origin: 'a: 1',
    });
    expect(followDraft(kept, saved('a: 3', 3))).toMatchObject({ origin: 'a: 1', etag: '"3"' });
  });

  test('is no conflict with what was saved from here, also while an older reading arrives and somebody types on', () => {
    const mine = typed(begun, 'a: 2 # two');
    const after = afterSaving(typed(mine, 'a: 2 # two\nb: 1'), 'a: 2 # two', saved('a: 2', 2));
    expect(after.edits).toMatchObject({ mine: { text: 'a: 2 # two\nb: 1' }, conflicts: [] });
    expect(followDraft(after, saved('a: 1', 1))).toBe(after);
    expect(followDraft(after, saved('a: 2', 2))).toBe(after);
  });

  test('keeps its comments after saving, and takes the words of the API where those differ', () => {
    const mine = typed(begun, 'a: 2 # two');
    expect(afterSaving(mine, 'a: 2 # two', saved('a: 2', 2)).edits.mine.text).toBe('a: 2 # two');
    expect(afterSaving(mine, 'a: 2 # two', saved('a: two', 2)).edits.mine.text).toBe('a: two');
  });

  test('takes on a newer version of the same draft, which a publication makes', () => {
    expect(followDraft(typed(begun, 'b: 1'), { ...saved('a: 1', 1), etag: '"9"' })).toMatchObject({
      etag: '"9"',
      edits: { mine: { text: 'b: 1' }, conflicts: [] },
    });
  });

  test('is unsaved only if it says something else', () => {
    expect(saysSame('a: 1', '# one\na:   1')).toBe(true);
    expect(saysSame('a: 1', 'a: 2')).toBe(false);
    expect(saysSame('a: [', 'a: [ ')).toBe(false);
  });
});
