import { CompetenceRecordId, EvidenceId, Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/competence/domain/evidence.ts';
import type { CompetenceRecord } from '../../src/competence/domain/record.ts';
import { shippedFrameworks } from '../../src/competence/domain/shipped.ts';
import { recordHtml } from '../../src/competence/export/record-html.ts';
import { recordView } from '../../src/competence/views.ts';

const [framework] = shippedFrameworks;
if (framework === undefined) throw new Error('nothing ships');
const at = Instant.parse('2026-01-05T09:00:00.000Z');
const recordId = CompetenceRecordId.parse('cmp_01kdxqz5m8e6ws3y1z0v7g4h2p');
const idOf = (name: string): EvidenceId => EvidenceId.parse(derivedId('evd', name));
const kept = (name: string, criteria: string[]) => ({
  evidenceId: idOf(name),
  recordId,
  criteria,
  by: 'lead',
  at,
});

const exported = (evidence: Evidence[], more: Partial<CompetenceRecord> = {}): string => {
  const record: CompetenceRecord = {
    recordId,
    person: 'agent',
    name: 'Nadia',
    team: 'north',
    frameworkId: 'unit-320',
    version: 1,
    openedAt: at,
    openedBy: 'agent',
    assessed: [],
    ...more,
  };
  const view = recordView({ record, framework, evidence, version: 1, standing: 'person' });
  return recordHtml(view, { at, zone: 'Europe/London' });
};

test('every criterion has its heading, and an empty record says that nothing is there', () => {
  const page = exported([]);
  const headings = [...page.matchAll(/<h3 id="c-([\d.]+)"/g)].map(([, id]) => id);
  expect(headings).toEqual(framework.criteria.map(({ id }) => id));
  expect(page.match(/There is no evidence yet/g)).toHaveLength(16);
});

test('each piece stands in the document once, and is linked from every criterion that it is of', () => {
  const page = exported([
    { kind: 'observation', ...kept('seen', ['1.3', '1.1']), text: 'Seen by me.' },
    { kind: 'questioning', ...kept('asked', ['3.1']), question: 'Which?', answer: 'All of them.' },
  ]);
  expect(page.match(/Seen by me\./g)).toHaveLength(1);
  expect(page.match(/id="e\d+"/g)).toEqual(['id="e1"', 'id="e2"']);
  expect(page).toContain('<a href="#e1">E1</a>, under 1.3');
});

test('what people wrote is text, whatever it looks like, and nothing is loaded from outside', () => {
  const odd = '<script src="https://evil.example/x.js"></script><img src=x onerror=alert(1)> " onload="';
  const page = exported(
    [
      { kind: 'witness-testimony', ...kept('told', ['1.1']), text: odd },
      { kind: 'professional-discussion', ...kept('talked', ['3.1']), question: odd, answer: odd },
    ],
    {
      name: odd,
      openedBy: odd,
      assessed: [
        {
          criterion: '1.1',
          verdicts: [{ verdict: 'not-yet', because: odd, by: odd, at, evidence: [idOf('told')] }],
        },
      ],
    },
  );
  expect(page).not.toMatch(/<(script|img|link|iframe|object)\b/);
  expect(page.match(/&lt;script/g)?.length).toBeGreaterThanOrEqual(7);
  expect(page.match(/(src|href|action)="(?!#)/g)).toBeNull();
  expect(page).not.toMatch(/@import|url\(/);
});
