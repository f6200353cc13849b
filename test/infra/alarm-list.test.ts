import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alarmList, alarmsIn } from '../../infra/operate/alarm-list.ts';
import { serviceParts, stackParts, type StackPart } from '../../infra/outputs.ts';
import { repository } from '../support/planted-files.ts';
import { templateOf } from './synthesis.ts';

const alarms = (part: StackPart) => alarmsIn(templateOf('main', part));
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

test('infra/ALARMS.md lists the alarms of the templates: node infra/operate/generate.ts writes it', () => {
  expect(read('infra/ALARMS.md')).toBe(alarmList(stackParts.flatMap(alarms)));
});

test('each alarm of a stack differs from the others by its subject and its trouble', () => {
  for (const part of stackParts) {
    const names = alarms(part).map(({ subject, trouble }) => `${subject}: ${trouble}`);
    expect(new Set(names).size).toBe(names.length);
  }
});

/** The alarms that a section "If it fails" speaks of, in its first column: `` `webhook`: errors, faults ``. */
const spokenOf = (readme: string): string[] => {
  const section = /^## If it fails$([^]*?)^## /m.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/^\| `([\w-]+)`: ([a-z, -]+?) *\|/gm)].flatMap(
    ([, subject = '', troubles = '']) => troubles.split(', ').map((trouble) => `${subject}: ${trouble}`),
  );
};

describe.each(serviceParts)('the README of %s', (service) => {
  const text = read(`services/${service}/README.md`);

  test('says under "If it fails" what to do at each alarm, and names none that there is not', () => {
    const there = alarms(service).map(({ subject, trouble }) => `${subject}: ${trouble}`);
    expect(spokenOf(text).sort()).toEqual(there.sort());
  });
});

test('an alarm that is missing and one that is not there are both seen', () => {
  const readme = '## If it fails\n\n| `api`: errors, faults | x |\n| 409 `path` | y |\n\n## Decisions\n';
  expect(spokenOf(readme)).toEqual(['api: errors', 'api: faults']);
});
