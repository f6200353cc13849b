import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import type { Assignment } from '@muster/demo/api-replies';
import { send, standardRequest } from '@muster/demo/signed';
import { until } from '@muster/demo/until';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { assessed, brief, confirm, incidentPath, readAssignment, timeline } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { admin, lead, mailAbout, mailsTaken, muster, unique } from './support/muster.ts';
import { addPerson } from './support/people.ts';

let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});
afterAll(expectNoDeadLetters);

/** Somebody of that name is asked to come to an incident with that summary. */
async function asked(name = unique('Person'), summary = 'Strong smell of gas.'): Promise<Assignment> {
  const zone = unique('zone');
  await addPerson(zone, { name });
  const { incidentId } = await assessed(incidentType, zone, { summary });
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  return assignment;
}

describe('the brief', () => {
  test('says what happened, where, responsibilities, actions with limits, who leads, and gives one link', async () => {
    const { text, html } = await brief(await asked());
    for (const part of [text, html]) {
      expect(part).toContain('Strong smell of gas.');
      expect(part).toContain('12 Harbour Street, basement');
      expect(part).toContain('You answer for making the building safe.');
      expect(part).toContain('Isolate the gas supply at the meter');
      expect(part).toMatch(/within 10 min/);
      expect(part).toMatch(/lead/i);
      expect(new Set(part.match(/https?:\/\/[^\s"<]+\/r\/[^\s"<]+/g))).toHaveLength(1);
    }
  });

  test('is taken by the provider once, and shown as sent', async () => {
    const assignment = await asked();
    await brief(assignment);
    await until('the line in the timeline', async () => {
      const lines = await timeline(assignment.incidentId);
      return lines.some(({ kind }) => kind === 'NotificationSent') ? true : undefined;
    });
    expect(await mailsTaken(`[${assignment.reference}]`)).toHaveLength(1);
  });

  test('says that a machine wrote it, and its sender is Muster’s own address', async () => {
    const { mime } = await brief(await asked());
    const { headers, from } = await simpleParser(mime);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(from?.value.map(({ address }) => address)).toEqual(['muster@example.com']);
  });

  test('shows reported text as it was written, never as markup or a link', async () => {
    const summary = '<a href="https://example.com/p">Press to stand down</a> & "now"';
    const { text, html, subject } = await brief(await asked(undefined, summary));
    expect(text).toContain(summary);
    expect(html).not.toContain('<a href="https://example.com/p">');
    expect(html).not.toContain('&amp;amp;');
    expect(subject).not.toContain('&amp;');
  });
});

describe('a name in the To header', () => {
  test.each([
    'Siân Ó Briain-Llewellyn, Gas Safe (nights) [DUTY]',
    `Max "Sparks" O'Neil`,
    '佐藤 健',
    'é'.repeat(120),
  ])('%s reads as it is, with one address and words of at most 75 characters', async (name) => {
    const { mime } = await brief(await asked(name));
    const { to } = await simpleParser(mime);
    const all = [to ?? []].flat().flatMap(({ value }) => value);
    expect(all).toHaveLength(1);
    expect(all[0]?.name).toBe(name);
    expect(all[0]?.address).toMatch(/@example\.com$/);
    for (const [word] of mime.matchAll(/=\?[^?]+\?[bq]\?[^?]*\?=/gi))
      expect(word.length).toBeLessThanOrEqual(75);
  });

  test('an address that providers do not deliver to is refused as it is entered', async () => {
    const body = {
      name: 'Siân',
      team: 'north',
      skills: [],
      zones: ['harbour'],
      shifts: [],
      email: { address: 'siân@example.com', verified: true },
    };
    const refused = await admin.POST('/v1/resources', { body });
    expect(refused.response.status).toBe(422);
    expect(JSON.stringify(refused.error)).toContain('email');
  });
});

describe('machines that open the link', () => {
  test('change nothing, by GET, HEAD or OPTIONS, with whatever they add to the address', async () => {
    const assignment = await asked();
    const { text } = await brief(assignment);
    const [link = ''] = /https?:\/\/\S+\/r\/\S+/.exec(text) ?? [];
    const before = await timeline(assignment.incidentId);
    const agents = ['Barracuda', 'Mozilla/5.0 (Windows NT 10.0)', 'curl/8', 'Barracuda', 'SafeLinks'];
    for (const agent of agents)
      expect((await fetch(link, { headers: { 'user-agent': agent } })).status).toBe(200);
    const also = [
      await fetch(link, { headers: { 'sec-purpose': 'prefetch' } }),
      await fetch(`${link}?utm_source=x`),
      await fetch(link, { method: 'HEAD' }),
    ];
    // The emulator answers every OPTIONS itself, with 403.
    expect((await fetch(link, { method: 'OPTIONS' })).status).toBeLessThan(500);
    for (const reply of also) {
      expect(reply.status).toBe(200);
      expect(reply.headers.get('set-cookie')).toBeNull();
      expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect(await readAssignment(assignment)).toEqual(assignment);
    const kinds = (lines: typeof before) =>
      lines.map(({ kind }) => kind).filter((kind) => kind !== 'NotificationSent');
    expect(kinds(await timeline(assignment.incidentId))).toEqual(kinds(before));
  });
});

describe('what a source reports', () => {
  test('reaches the person’s mail without anybody at work', async () => {
    const zone = unique('zone');
    const person = await addPerson(zone);
    const { generic } = muster.sources;
    const data = { summary: 'Detector 7 in alarm.', place: { text: 'Pump house', zone } };
    const body = JSON.stringify({ type: 'gas.alarm', data });
    const started = performance.now();
    const reply = await send(
      standardRequest(generic.baseUrl, generic.secret, { id: unique('msg'), at: new Date(), body }),
    );
    expect([200, 202]).toContain(reply.status);
    const { reference, incidentId } = (await reply.json()) as { reference: string; incidentId: string };
    const mail = await until('the brief', () => mailAbout(person.email?.address ?? '', reference));
    expect(mail.text).toContain('Detector 7 in alarm.');
    expect(performance.now() - started).toBeLessThan(60_000);
    const conformance = lead.GET('/v1/incidents/{incidentId}/conformance', incidentPath(incidentId));
    expect((await expectData(conformance)).deviations).toEqual([]);
  });
});
