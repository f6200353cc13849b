import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { readOlderProcedure } from '../src/older-procedure.ts';
import { Procedure } from '../src/schema.ts';
import { readProcedure } from '../src/read.ts';
import { sampleProcedure } from '../src/sample.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const example = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';

const bomb = Array.from({ length: 12 }, (_, level) =>
  level === 0 ? 'l0: &l0 [x, x]' : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`,
).join('\n');

describe('reading a procedure', () => {
  it('takes JSON and gives back what was written', () => {
    expect(readProcedure(JSON.stringify(sampleProcedure))).toEqual({ ok: true, procedure: sampleProcedure });
  });

  it('takes the example of the README, which is sound', () => {
    const read = readProcedure(example);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(check(read.procedure)).toEqual([]);
  });

  it('takes an alias in place of what was written before', () => {
    const text = example
      .replace('leadsTo: { outcome: gas-indoors }', 'leadsTo: &indoors { outcome: gas-indoors }')
      .replace('whenSkipped: { outcome: gas-indoors }', 'whenSkipped: *indoors');
    expect(text).toContain('*indoors');
    expect(readProcedure(text)).toEqual(readProcedure(example));
  });

  it('says where a time limit is missing', () => {
    const without = JSON.stringify(sampleProcedure).replace('"acceptWithinSeconds":120,', '');
    expect(readProcedure(without)).toMatchObject({
      ok: false,
      faults: [{ where: 'plans.engineer.roles.0.acceptWithinSeconds' }],
    });
  });

  it('says that a field is unknown, so that a misspelt one is not ignored', () => {
    const read = readProcedure(JSON.stringify({ ...sampleProcedure, tilte: 'x' }));
    expect(read.ok ? [] : read.faults.map(({ says }) => says)).toEqual(['Unrecognized key: "tilte"']);
  });

  it('says at its place that there is no step of that name', () => {
    const other = JSON.stringify(sampleProcedure).replace(
      '{"do":"offer-next-resource"}',
      '{"do":"try-next-channel"}',
    );
    const read = readProcedure(other);
    expect(read.ok ? [] : read.faults).toEqual([
      {
        where: 'plans.engineer.escalation.0.step.do',
        says: "Invalid discriminator value. Expected 'offer-next-resource' | 'tell-role'",
      },
    ]);
  });

  it('reads one that was kept while its plans could name another channel, without that step', () => {
    const [name, plan] = Object.entries(sampleProcedure.plans)[0] ?? [];
    const old = { deadline: 'understood', step: { do: 'try-next-channel' } };
    const plans = { [name ?? '']: { ...plan, escalation: [...(plan?.escalation ?? []), old] } };
    expect(Procedure.safeParse({ ...sampleProcedure, plans }).success).toBe(false);
    expect(Procedure.parse(readOlderProcedure({ ...sampleProcedure, plans }))).toEqual({
      ...sampleProcedure,
      plans: { [name ?? '']: plan },
    });
    expect(readOlderProcedure(sampleProcedure)).toEqual(sampleProcedure);
  });

  it.each([
    ['a bomb of aliases', bomb],
    ['a key twice', 'title: one\ntitle: two'],
    ['a document that is too large', `title: ${'x'.repeat(200_000)}`],
    ['brackets without end', '['.repeat(20_000)],
    ['a list', '- title: x'],
  ])('refuses %s with a reason and without a crash', (_, text) => {
    const read = readProcedure(text);
    const said = read.ok ? [] : read.faults.map(({ says }) => says);
    expect(said.join('')).not.toBe('');
    expect(said.length).toBeLessThanOrEqual(5);
  });
});
