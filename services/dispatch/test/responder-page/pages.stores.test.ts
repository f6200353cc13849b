import { describe, expect, test } from 'vitest';
import { plusSeconds, instantOf } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { tokenOf } from '../../src/links/token.ts';
import { keys, useDispatch, type Answered } from '../support/dispatch.ts';
import { longToken } from '../support/long-link.ts';

const DAY = 86_400;
const dispatch = useDispatch();
type Fields = [string, string][];
const post = (link: string, form: string, ...fields: Fields) =>
  dispatch.page('POST', `${link}/${form}`, fields);
const accept = (link: string) => post(link, 'answer', ['answer', 'accept']);

const titleOf = ({ body }: Answered): string => /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
const headingOf = ({ body }: Answered): string => /<h1>([^<]*)<\/h1>/.exec(body)?.[1] ?? '';
const buttonsOf = ({ body }: Answered): string[] =>
  [...body.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, name]) => (name ?? '').trim());

/** The page that a browser shows after a form: it follows the relative address of a 303. */
const landed = async (path: string, answer: Answered): Promise<Answered> => {
  expect(answer.status).toBe(303);
  const { pathname, search } = new URL(
    answer.headers['location'] ?? '',
    `https://muster.example.com/stage${path}`,
  );
  return dispatch.page('GET', `${pathname.slice('/stage'.length)}${search}`);
};

describe('a link that a machine follows', () => {
  test('changes nothing, however often and in whatever way it is fetched', async () => {
    const { link, assignmentId } = await dispatch.offeredTo('Scanned');
    const before = await dispatch.stores().assignments.load(assignmentId);
    const gets = await Promise.all(
      [link, link, link, link, link, `${link}?utm_source=x`, `${link}?done=accept`].map((path) =>
        dispatch.page('GET', path),
      ),
    );
    expect(new Set(gets.map(({ status }) => status))).toEqual(new Set([200]));
    const [head, options] = [await dispatch.page('HEAD', link), await dispatch.page('OPTIONS', link)];
    expect([head.status, head.body, options.status]).toEqual([200, '', 204]);
    expect(await dispatch.stores().assignments.load(assignmentId)).toEqual(before);
    for (const page of gets) {
      expect(page.headers['set-cookie']).toBeUndefined();
      expect(page.body).not.toMatch(/<script|<img|<link|http-equiv/);
    }
    expect(headingOf(gets[6] ?? head)).toBe('Can you come? First engineer at 12 Harbour Street, basement');
  });

  test('at the address of a form that was sent is the page, with forms that work from there', async () => {
    const { link } = await dispatch.offeredTo('Reloaded');
    for (const form of ['answer', 'understanding', 'status', 'actions/isolate-supply']) {
      const { status, body } = await dispatch.page('GET', `${link}/${form}`);
      const [, accept = ''] = /action="([^"]*answer)"/.exec(body) ?? [];
      const { pathname } = new URL(accept, `https://muster.example.com${link}/${form}`);
      expect([status, pathname]).toEqual([200, `${link}/answer`]);
    }
  });

  test('tells no other site where it came from, is not kept, and runs no script', async () => {
    const { link } = await dispatch.offeredTo('Guarded');
    expect((await dispatch.page('GET', link)).headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/) as string,
    });
  });
});

describe('pressed twice', () => {
  test('an accept lands on the same good page, with one event', async () => {
    const { link, assignmentId } = await dispatch.offeredTo('Double tap');
    const both = await Promise.all([accept(link), accept(link)]);
    const later = await accept(link);
    const pages = await Promise.all([...both, later].map((answer) => landed(`${link}/answer`, answer)));
    expect(new Set(pages.map(({ body }) => body)).size).toBe(1);
    expect(pages.map(titleOf)[0]).toBe('You have accepted: First engineer');
    expect(await dispatch.events('assignments', assignmentId)).toEqual([
      'AssignmentOffered',
      'AssignmentAccepted',
    ]);
  });

  test('so do understood and a tick', async () => {
    const { link, assignmentId } = await dispatch.offeredTo('Double tick');
    await accept(link);
    const all: Fields = [
      ['confirmed', 'make-safe'],
      ['confirmed', 'isolate-supply'],
    ];
    for (const [form, fields] of [
      ['understanding', all],
      ['actions/isolate-supply', [['result', 'done']] as Fields],
    ] as const) {
      const both = await Promise.all([post(link, form, ...fields), post(link, form, ...fields)]);
      const [one, two] = await Promise.all(both.map((answer) => landed(`${link}/${form}`, answer)));
      expect([one?.status, one?.body]).toEqual([200, two?.body]);
    }
    expect(await dispatch.events('assignments', assignmentId)).toEqual([
      'AssignmentOffered',
      'AssignmentAccepted',
      'AssignmentUnderstood',
      'ActionCompleted',
    ]);
  });

  test('accept and decline at once: one wins and the other page shows the state', async () => {
    for (const round of [1, 2, 3, 4]) {
      const { link, assignmentId } = await dispatch.offeredTo(`Torn ${round}`);
      const answers = await Promise.all([accept(link), post(link, 'answer', ['answer', 'decline'])]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      const { status } = await dispatch.assignment(assignmentId);
      const lost = answers.find((answer) => answer.status === 409);
      expect(titleOf(lost ?? answers[0])).toMatch(
        status === 'accepted'
          ? /^Error: Not recorded\. You have accepted/
          : /^Error: This link is used up: you declined/,
      );
      expect(await dispatch.events('assignments', assignmentId)).toHaveLength(2);
    }
  });
});

test('eight ticks and an arrival at the same instant are all kept, round after round', async () => {
  const actions = Array.from({ length: 8 }, (_, n) => ({
    id: `action-${n}`,
    title: `Action ${n}`,
    withinSeconds: 600,
    countsFrom: 'on-scene' as const,
    mandatory: true,
  }));
  for (let round = 0; round < 10; round += 1) {
    const { link, assignmentId } = await dispatch.offeredTo(`Ticks ${round}`, { role: { actions } });
    await accept(link);
    const answers = await Promise.all([
      post(link, 'status', ['status', 'on-scene']),
      ...actions.map(({ id }) => post(link, `actions/${id}`, ['result', 'done'])),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 303));
    const assignment = await dispatch.assignment(assignmentId);
    expect(assignment.status).toBe('on-scene');
    expect(assignment.actions.filter(({ result }) => result?.kind === 'done')).toHaveLength(8);
    const history = await dispatch.stores().assignments.history(assignmentId);
    expect(history.map(({ metadata }) => metadata.sequence)).toEqual(history.map((_, n) => n + 1));
    expect(history).toHaveLength(11);
  }
});

describe('a page for everybody', () => {
  test('states every result in its title and first heading', async () => {
    const { link } = await dispatch.offeredTo('Stated');
    const steps: [string, Fields, string][] = [
      ['answer', [['answer', 'accept']], 'You have accepted: First engineer'],
      [
        'understanding',
        [
          ['confirmed', 'make-safe'],
          ['confirmed', 'isolate-supply'],
        ],
        'You have confirmed your brief',
      ],
      ['status', [['status', 'en-route']], 'Reported: you are en route'],
      ['status', [['status', 'on-scene']], 'Reported: you are on scene'],
      [
        'actions/isolate-supply',
        [
          ['result', 'not-possible'],
          ['reason', 'Locked.'],
        ],
        'Recorded as not possible: Isolate the gas supply at the meter',
      ],
      [
        'actions/isolate-supply',
        [['result', 'done']],
        'Recorded as done: Isolate the gas supply at the meter',
      ],
      ['status', [['status', 'clear']], 'Reported: you are clear'],
    ];
    for (const [form, fields, said] of steps) {
      const page = await landed(`${link}/${form}`, await post(link, form, ...fields));
      expect([page.status, titleOf(page), headingOf(page)]).toEqual([200, said, said]);
    }
    const later = await dispatch.page('GET', link);
    expect([later.status, headingOf(later)]).toEqual([
      410,
      'This link is used up: you are clear of First engineer',
    ]);
    expect(later.body).toContain('01632 960100');
  });

  test('names in each button what it does', async () => {
    const { link } = await dispatch.offeredTo('Buttons');
    expect(buttonsOf(await dispatch.page('GET', link))).toEqual([
      'Accept: I am coming as First engineer',
      'Decline: I cannot come',
    ]);
    await accept(link);
    const buttons = buttonsOf(await dispatch.page('GET', link));
    expect(buttons).toEqual([
      'Confirm: I have understood everything ticked',
      'Report: I am en route',
      'Report: I am on scene',
      'Done: Isolate the gas supply at the meter',
      'Not possible: Isolate the gas supply at the meter',
    ]);
  });

  const faultLeadsToField = (page: Answered, field: string) => {
    expect(titleOf(page)).toMatch(/^Error: Not /);
    expect(page.body).toContain(`<a href="#${field}">`);
    expect(page.body).toContain(`id="${field}"`);
    expect(page.body.replace(/<style>.*<\/style>/s, '')).toMatch(/>What to put right</);
  };

  test('a refusal without a reason leads to the field', async () => {
    const { link, assignmentId } = await dispatch.offeredTo('No reason');
    await accept(link);
    const page = await post(
      link,
      'actions/isolate-supply',
      ['result', 'not-possible'],
      ['reason', ' \u200b '],
    );
    expect(page.status).toBe(422);
    faultLeadsToField(page, 'reason-isolate-supply');
    expect(page.body).toMatch(/aria-describedby="reason-isolate-supply-hint reason-isolate-supply-fault"/);
    expect(page.body).toMatch(/id="reason-isolate-supply-fault">Error: /);
    expect(await dispatch.events('assignments', assignmentId)).toHaveLength(2);
  });

  test('a reason that is too long is kept to be shortened', async () => {
    const { link } = await dispatch.offeredTo('Long reason');
    await accept(link);
    const text = `start <b> ${'x'.repeat(2980)} end`;
    const page = await post(link, 'actions/isolate-supply', ['result', 'not-possible'], ['reason', text]);
    expect(page.status).toBe(422);
    faultLeadsToField(page, 'reason-isolate-supply');
    expect(page.body).toContain(`>\nstart &lt;b&gt; ${'x'.repeat(2980)} end</textarea>`);
  });

  test('ticks that were set stay set while one is missing', async () => {
    const { link } = await dispatch.offeredTo('Half ticked');
    await accept(link);
    const page = await post(link, 'understanding', ['confirmed', 'make-safe']);
    expect(page.status).toBe(422);
    faultLeadsToField(page, 'confirm-isolate-supply');
    expect(page.body).toMatch(/id="confirm-make-safe"[^>]*checked/);
    expect(page.body).not.toMatch(/id="confirm-isolate-supply"[^>]*checked/);
  });

  test('clear with a mandatory action open is refused and leads to that action', async () => {
    const { link } = await dispatch.offeredTo('Too early');
    await accept(link);
    await post(link, 'status', ['status', 'on-scene']);
    const page = await post(link, 'status', ['status', 'clear']);
    expect(page.status).toBe(409);
    faultLeadsToField(page, 'action-isolate-supply');
  });

  test('reported text is seen literally and is never markup', async () => {
    const facts = {
      summary: '<a href="https://example.com/p">Press to stand down</a> & "now"',
      place: { text: 'Flat 3 & 4 <rear>', zone: 'harbour' },
    };
    const { link } = await dispatch.offeredTo('Hostile', { facts });
    const page = await dispatch.page('GET', link);
    expect(page.body).toContain(
      '&lt;a href=&quot;https://example.com/p&quot;&gt;Press to stand down&lt;/a&gt;',
    );
    expect(headingOf(page)).toContain('Flat 3 &amp; 4 &lt;rear&gt;');
    const declined = await post(link, 'answer', ['answer', 'decline'], ['reason', '<img src=x onerror=1>']);
    expect((await landed(`${link}/answer`, declined)).body).not.toContain('<img');
  });
});

describe('a link that does not work', () => {
  test('whose time is over says so, and shows what was typed', async () => {
    const { assignmentId, link } = await dispatch.offeredTo('Typing');
    await post(link, 'answer', ['answer', 'decline']);
    await dispatch.endedAgo(assignmentId, DAY);
    const forms: [string, string, string][] = [
      ['answer', 'answer', 'decline'],
      ['actions/isolate-supply', 'result', 'not-possible'],
    ];
    for (const [form, field, given] of forms) {
      const page = await post(link, form, [field, given], ['reason', 'My van <is> off the road.']);
      expect([page.status, headingOf(page)]).toEqual([410, 'This link has expired']);
      expect(page.body).toContain('My van &lt;is&gt; off the road.</textarea>');
    }
    expect(headingOf(await dispatch.page('GET', link))).toBe('This link has expired');
  });

  test('works as long as its person works, and shows for a day after the end what was recorded', async () => {
    const { assignmentId, resourceId, link } = await dispatch.offeredTo('Long work');
    const until = plusSeconds(instantOf(Date.now()), -3600);
    const older = `/r/${longToken({ assignmentId, resourceId, until }, keys.current)}`;
    await accept(older);
    await post(older, 'status', ['status', 'on-scene']);
    await dispatch.offeredAgo(assignmentId, 10 * DAY);
    for (const path of [link, older]) {
      expect([
        (await dispatch.page('GET', path)).status,
        headingOf(await dispatch.page('GET', path)),
      ]).toEqual([200, 'You are on scene: First engineer']);
    }
    await post(link, 'actions/isolate-supply', ['result', 'done']);
    await post(link, 'status', ['status', 'clear']);
    await dispatch.endedAgo(assignmentId, DAY - 60);
    for (const path of [link, older]) {
      expect(headingOf(await dispatch.page('GET', path))).toContain('you are clear of First engineer');
    }
  });

  test('that was altered says so and what to do', async () => {
    const { link } = await dispatch.offeredTo('Altered');
    const last = link.slice(-1) === 'A' ? 'B' : 'A';
    for (const path of [`${link.slice(0, -1)}${last}`, link.slice(0, -3), '/r/SECRETTOKEN123']) {
      const page = await dispatch.page('GET', path);
      expect([page.status, headingOf(page)]).toEqual([
        404,
        'This link does not work: it is incomplete or was changed',
      ]);
      expect(page.body).toContain('01632 960100');
    }
    const unknown = tokenOf(derivedId('asg', 'none'), keys);
    expect((await dispatch.page('GET', `/r/${unknown}`)).status).toBe(404);
  });

  test('a decline of an offer that is over keeps the text and says who has the place', async () => {
    const { link, assignmentId } = await dispatch.offeredTo('Too late');
    await dispatch.api('POST', `/v1/assignments/${assignmentId}/status`, {
      status: 'released',
      reason: 'Not needed.',
    });
    const page = await post(link, 'answer', ['answer', 'decline'], ['reason', 'Van.']);
    expect(page.status).toBe(409);
    expect(page.body).toContain('Van.</textarea>');
    expect(page.body).toContain('You are not needed any more as First engineer. Why: Not needed.');
  });
});

describe('what is sent', () => {
  test('may be JSON with the fields of the form', async () => {
    const { link, assignmentId } = await dispatch.offeredTo('By JSON');
    const answer = await dispatch.page('POST', `${link}/answer`, { answer: 'accept' });
    expect(answer.status).toBe(303);
    const body = { confirmed: ['make-safe', 'isolate-supply'] };
    expect((await dispatch.page('POST', `${link}/understanding`, body)).status).toBe(303);
    expect((await dispatch.assignment(assignmentId)).status).toBe('understood');
  });

  test.each([
    ['broken JSON', 'application/json', '{', 400],
    ['a list', 'application/json', '[]', 422],
    ['a key twice', 'application/json', '{"answer":"accept","answer":"decline"}', 400],
    ['JSON in another charset', 'application/json; charset=utf-16', '{}', 415],
    ['an unknown field', 'application/json', '{"answer":"accept","why":""}', 422],
    ['too much', 'application/x-www-form-urlencoded', `reason=${'x'.repeat(300_000)}`, 413],
    ['nothing of no type', '', '', 422],
    ['plain text', 'text/plain', 'answer=accept', 415],
    ['nothing', 'application/x-www-form-urlencoded', '', 422],
    ['an unknown answer', 'application/x-www-form-urlencoded', 'answer=maybe', 422],
  ])(
    'as %s is answered with a page, not a fault, and only where the link is good',
    async (what, type, body, status) => {
      const { link } = await dispatch.offeredTo(`Odd ${what}`);
      const page = await dispatch.page('POST', `${link}/answer`, { type, body });
      expect([page.status, page.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
      const nowhere = await dispatch.page('POST', '/r/SECRETTOKEN123/answer', { type, body });
      expect(nowhere.status).toBe(status === 413 ? 413 : 404);
    },
  );
});
