import { beforeAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { linkIn, open, responder, submit, type Page } from '@muster/demo/responder';
import { sampleAction, sampleProcedureFor, sampleRole } from '@muster/procedures/sample';
import { addPerson } from '../support/people.ts';
import { publishProcedure } from '../support/publish-procedure.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { mailbox, type SentMail } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();

const reported = {
  summary: '<a href="https://example.com/p">Press to stand down</a> & "now"',
  place: 'Flat 3 & 4 <rear>',
  hazard: '<b>Dogs</b> & "geese"',
  role: 'Engineer <first> & "only"',
  duty: 'You answer for <making> it safe & dry.',
  action: 'Isolate <valve> & tag',
  person: 'Max "Sparks" <b>O\'Neil</b>',
  note: '<script>alert(1)</script> & "noted"',
  reason: '<img src=x onerror=1>',
  title: 'Gas <b>& lifts</b> "daily"',
};
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (symbol) => ESCAPES[symbol] ?? '');
const seen = (html: string): string => html.replaceAll(/&#x27;/g, '&#39;').replaceAll(/\s+/g, ' ');
const links = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? '');

const found: Partial<Record<'brief' | 'report' | 'tell', SentMail | undefined>> & {
  offer?: Page;
  refused?: Page;
  timeline?: string;
} = {};

beforeAll(async () => {
  const [admin, agent, dispatcher, lead] = [
    system().as('admin'),
    system().as('agent'),
    system().as('dispatcher'),
    system().as('lead'),
  ];
  const mail = async (to: string) => (await mailbox(system(), to)).at(-1);
  const roles = [
    sampleRole({
      title: reported.role,
      responsibilities: [{ id: 'make-safe', text: reported.duty }],
      actions: [sampleAction('isolate', { title: reported.action })],
    }),
  ];
  await publishProcedure(lead, sampleProcedureFor('markup', { roles }));
  const teams = { north: [{ name: 'Lead', email: 'lead@example.com' }] };
  await expectData(lead.PUT('/v1/policies/contacts', { body: { teams } }));
  const email = { address: 'max@example.com', verified: true };
  await addPerson(admin, 'harbour', { name: reported.person, email });
  const source = {
    kind: 'twilio' as const,
    name: 'Hotline',
    team: 'north',
    queue: 'hotline',
    secret: 'a-token-of-twenty-symbols',
  };
  const { sourceId } = await expectData(admin.POST('/v1/sources', { body: source }));
  const { contactId } = await expectData(
    agent.POST('/v1/contacts', { body: { sourceId, channel: 'voice' } }),
  );
  const { incidentId } = await expectData(
    agent.POST('/v1/contacts/{contactId}/incident', {
      params: { path: { contactId } },
      body: {
        incidentType: 'markup',
        place: { text: reported.place, zone: 'harbour' },
        summary: reported.summary,
        hazards: [reported.hazard],
      },
    }),
  );
  const path = { params: { path: { incidentId } } };
  await expectData(
    agent.POST('/v1/incidents/{incidentId}/assessment/answers', {
      ...path,
      body: { question: 'where-smelt', answer: 'meter', note: reported.note },
    }),
  );
  const recommended = await expectData(dispatcher.GET('/v1/incidents/{incidentId}/recommendation', path));
  const resourceId = recommended.roles[0]?.picks[0]?.resource.resourceId ?? '';
  const picks = [{ role: 'first-engineer', resourceId }];
  await expectData(dispatcher.POST('/v1/incidents/{incidentId}/assignments', { ...path, body: { picks } }));
  await expectData(
    agent.POST('/v1/incidents/{incidentId}/notes', { ...path, body: { text: reported.note } }),
  );
  found.brief = await mail('max@example.com');
  const link = linkIn(found.brief?.text ?? '');
  found.offer = await open(link);
  found.refused = await submit(`${link}/answer`, {
    answer: 'decline',
    reason: `${reported.reason}${'x'.repeat(3000)}`,
  });
  await responder(link).decline(reported.reason);
  await system().pass(60);
  found.tell = await mail('lead@example.com');
  const lines = await expectData(
    agent.GET('/v1/incidents/{incidentId}/timeline', { params: { ...path.params, query: { limit: 100 } } }),
  );
  found.timeline = lines.items.map(({ what }) => what).join('\n');
  const { reportId } = await expectData(
    lead.POST('/v1/reports', {
      body: {
        title: reported.title,
        team: 'north',
        cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
        recipients: [{ name: reported.person, email: 'reader@example.com' }],
      },
    }),
  );
  await expectData(lead.POST('/v1/reports/{reportId}/run', { params: { path: { reportId } }, body: {} }));
  found.report = await mail('reader@example.com');
});

const { summary, place, hazard, duty, action: act, reason, title, note } = reported;
const onMap = `https://www.google.com/maps/search/?api=1&amp;query=${encodeURIComponent(place)}`;

test('a brief holds what was reported as it is: raw in subject and text, escaped once in HTML, with no links but ours and that of the map', () => {
  const { subject, text = '', html = '', to, toName } = found.brief ?? {};
  expect(subject).toContain(place);
  for (const one of [summary, place, hazard, duty, act]) {
    expect(text).toContain(one);
    expect(seen(html)).toContain(escaped(one));
  }
  expect(text).not.toContain('&amp;');
  expect(html).not.toContain('&amp;amp;');
  expect(links(html).slice(1)).toEqual([onMap]);
  expect([to, toName]).toEqual(['max@example.com', reported.person]);
});

test('the responder’s page shows it literally, and what was typed into it too', () => {
  const { html = '' } = found.offer ?? {};
  for (const one of [summary, place, hazard, duty, act]) expect(seen(html)).toContain(escaped(one));
  expect(html).not.toMatch(/<(b|img|script|rear|valve)\b/);
  expect(links(html).filter((to) => !to.startsWith('tel:') && !to.startsWith('#'))).toEqual([onMap]);
  expect(found.refused?.html).toContain(escaped(reason));
  expect(found.refused?.html).not.toContain('<img');
});

test('a lead is told of it literally', () => {
  const { text = '', html = '' } = found.tell ?? {};
  expect(text).toContain(place);
  expect(seen(html)).toContain(escaped(summary));
  expect(links(html)).toEqual([]);
});

test('the timeline holds it as it was said, for whoever shows it to escape', () => {
  const { timeline = '' } = found;
  for (const one of [reported.person, reported.role, reason, note]) expect(timeline).toContain(one);
  expect(timeline).not.toMatch(/&(amp|lt|quot);/);
});

test('a report holds its title raw in subject and text, and escaped once in HTML', () => {
  const { subject = '', text = '', html = '', toName } = found.report ?? {};
  expect(subject).toContain(title);
  expect(text).toContain(title);
  expect(seen(html).replaceAll('&#39;', "'")).toContain(escaped(title));
  expect(html).not.toMatch(/<b>|&amp;amp;/);
  expect(toName).toBe(reported.person);
});
