import { clientOf } from '@muster/infra/local/clients.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { consoleUrl } from './support/console.ts';
import {
  askForTokens,
  begin,
  claimsOf,
  type ConsoleConfig,
  fillIn,
  readConfig,
  type Tokens,
} from './support/console-sign-in.ts';
import { reportContact } from '../support/incident-requests.ts';
import { eventsNamed } from './support/events.ts';
import { assessed, confirm, newContact, personWithLink, reportOf } from './support/incident.ts';
import { muster, unique } from './support/muster.ts';
import { addPeople } from './support/people.ts';
import { publishSampleProcedure } from './support/publish-procedure.ts';

const user = (role: string) => {
  const found = muster.users.find((one) => one.role === role);
  if (found === undefined) throw new Error(`there is no ${role}`);
  return found;
};

let config: ConsoleConfig & Record<string, unknown>;
let tokens: Tokens;

const signIn = async (role: string): Promise<Tokens> => {
  const { email, password } = user(role);
  const { address, verifier } = begin(config);
  const back = await fillIn(address, email, password);
  const code = back?.searchParams.get('code') ?? '';
  const redirect_uri = `${consoleUrl}/signed-in`;
  const fields = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier };
  return (await (await askForTokens(config, fields)).json()) as Tokens;
};

beforeAll(async () => {
  config = await readConfig();
  tokens = await signIn('dispatcher');
});

const policyOf = ({ headers }: Response): string[] =>
  (headers.get('content-security-policy') ?? '').split('; ').sort();

describe('the console’s files', () => {
  test.each(['/', '/board', '/incidents/INC-7?tab=people', '/signed-in?code=1&state=2', '/index.html'])(
    'show the console at %s, asked for anew each time, under a policy that lets in nothing from elsewhere',
    async (path) => {
      const reply = await fetch(consoleUrl + path);
      expect(reply.status).toBe(200);
      expect(Object.fromEntries(reply.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('geolocation=()') as string,
        'strict-transport-security': 'max-age=31536000',
      });
      expect(policyOf(reply)).toEqual(
        [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          `connect-src 'self' ${config.signInUrl}`,
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ].sort(),
      );
      const page = await reply.text();
      expect(page).toContain('<title>Muster</title>');
      expect(page.match(/(?:src|href)="(?!data:)/g), 'one script and one style sheet').toHaveLength(2);
    },
  );

  test.each([
    '/assets/gone-1a2b3c4d.js',
    '/favicon-of-nobody.ico',
    '/v1',
    '/webhooks/twilio/src_1/voice',
    '/builds.json',
  ])('are not there at %s, and the page is not shown instead', async (path) => {
    const reply = await fetch(consoleUrl + path);
    // S3 says 404 to whoever may list; the emulator says 403 to everybody.
    expect([403, 404]).toContain(reply.status);
    expect(await reply.text()).not.toContain('<title>Muster</title>');
  });

  test('tell the console where it is and whom to sign in with, and no secret', async () => {
    const reply = await fetch(`${consoleUrl}/config.json`);
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    expect(config).toEqual({
      issuer: `https://cognito-idp.${muster.region}.amazonaws.com/${muster.userPoolId}`,
      clientId: expect.stringMatching(/^\w+$/) as string,
      signInUrl: muster.endpoint,
      homeZone: 'Europe/London',
      controlRoomPhone: '+441632960100',
      stage: 'local',
    });
    expect(config.clientId).not.toBe(muster.clientId);
  });

  test('take no other method than reading', async () => {
    expect((await fetch(`${consoleUrl}/index.html`, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(`${consoleUrl}/index.html`, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(`${consoleUrl}/`)).status).toBe(200);
  });
});

/** What stands between does not count: each answer has its own id and moment. */
const own =
  /^(apigw-requestid|connection|date|keep-alive|strict-transport-security|via|x-amz-cf-.*|x-cache)$/;

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer;
}

const answerAt = async (address: string, path: string, asked: Asked) => {
  const reply = await fetch(address + path, { redirect: 'manual', ...asked });
  const text = await reply.text();
  return {
    status: reply.status,
    headers: Object.fromEntries([...reply.headers].filter(([name]) => !own.test(name))),
    text: text.replace(/"requestId":"[^"]*"/, '').replace(`"url":"${consoleUrl}`, `"url":"${muster.apiUrl}`),
  };
};

const bearer = () => ({ authorization: `Bearer ${tokens.access_token}` });

describe('the API at the console’s origin answers as it does at its own address', () => {
  const alike = async (path: string, asked: Asked = {}) => {
    const through = await answerAt(consoleUrl, path, asked);
    expect(through).toEqual(await answerAt(muster.apiUrl, path, asked));
    return through;
  };

  test('without a token with 401, and with one that the console got with what its user may see', async () => {
    expect((await alike('/v1/resources')).status).toBe(401);
    expect(
      (await alike('/v1/resources', { headers: { authorization: 'Bearer no.such.token' } })).status,
    ).toBe(401);
    expect((await alike('/v1/resources', { headers: bearer() })).status).toBe(200);
    const { access_token } = await signIn('admin');
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await alike('/v1/sources', { headers })).status).toBe(200);
    const refused = await alike('/v1/contacts', { headers });
    expect(refused.status).toBe(403);
    expect(refused.headers['content-type']).toBe('application/problem+json');
  });

  test.each(['/v1/openapi.json', '/v1/resources'])(
    'to %s with the version of what was read, and with 304 to whoever has it',
    async (path) => {
      const { status, headers } = await alike(path, { headers: bearer() });
      expect(status).toBe(200);
      expect(headers['etag']).toMatch(/^"/);
      const known = { ...bearer(), 'if-none-match': headers['etag'] ?? '' };
      expect(await alike(path, { headers: known })).toMatchObject({
        status: 304,
        text: '',
        headers: { etag: headers['etag'] },
      });
    },
  );

  test.each([
    ['/v1/incidents/inc_%2F..%2F%41', 404],
    ['/v1/resources/a%20b%2Bc+d', 404],
    ['/v1/incidents?na%C3%AFve%20name=%2B+%26&x=2&x=%3D', 422],
    ['/v1/incidents?cursor=a%2Bb%20c+d', 400],
    ['/v1//incidents', 404],
    ['/r/abc%20def?x=%41', 404],
    ['/docs/', 308],
    ['/docs/page.css', 200],
    ['/docs/gone.css', 404],
  ])('to %s, letter by letter', async (path, status) => {
    expect((await alike(path, { headers: bearer() })).status).toBe(status);
  });

  test.each(['HEAD', 'PUT', 'DELETE'])('to %s, with the methods that there are', async (method) => {
    const { status, text, headers } = await alike('/v1/resources', { method, headers: bearer() });
    expect(status).toBe(405);
    expect(headers['allow']).toMatch(/GET/);
    if (method === 'HEAD') expect(text).toBe('');
  });

  test('to a body of any bytes', async () => {
    const headers = { ...bearer(), 'content-type': 'application/json' };
    const bytes = Buffer.from([0x7b, 0x00, 0xff, 0xfe, 0x0d, 0x0a, 0x7d]);
    for (const body of [bytes, Buffer.from('{}'), Buffer.alloc(0), Buffer.alloc(200_000, 0x20)])
      expect((await alike('/v1/resources', { method: 'POST', headers, body })).status).toBeGreaterThanOrEqual(
        400,
      );
  });

  test('and what is written there is what was sent', async () => {
    const through = clientOf({ ...muster, apiUrl: consoleUrl }, 'agent');
    const summary = 'Gas & smoke — “50 % LEL” at café №7 + 🔥, e\u0301';
    const contactId = await newContact();
    const { incidentId } = await reportContact(
      through,
      contactId,
      reportOf(await publishSampleProcedure(), unique('zone'), { summary }),
    );
    const kept = await eventsNamed('IncidentReported', 'intake', 'INCIDENT', incidentId);
    expect(JSON.stringify(kept)).toContain(JSON.stringify(summary));
  });
});

describe('a responder’s link', () => {
  test('leads to the console’s origin, and the page works there', async () => {
    const zone = unique('zone');
    await addPeople(zone, 1);
    const { incidentId } = await assessed(await publishSampleProcedure(), zone);
    const [assignment] = await confirm(incidentId);
    if (assignment === undefined) throw new Error('nobody was asked');
    const person = await personWithLink(assignment);
    expect(person.link.startsWith(`${consoleUrl}/r/`)).toBe(true);
    expect((await person.open()).heading).toMatch(/\S/);
    expect(await person.accept()).toMatchObject({ status: 200, url: `${person.link}?done=accept` });
  });
});

describe('the console’s sign-in', () => {
  test('gives tokens that name the user’s groups, by a code that only its page can turn in', () => {
    expect(tokens.token_type).toBe('Bearer');
    expect(claimsOf(tokens.access_token)).toMatchObject({
      token_use: 'access',
      client_id: config.clientId,
      'cognito:groups': expect.arrayContaining(['dispatcher']) as string[],
    });
    expect(claimsOf(tokens.id_token ?? '')).toMatchObject({
      iss: config.issuer,
      aud: config.clientId,
      nonce: 'nonce-of-test',
      email: user('dispatcher').email,
      'cognito:groups': expect.arrayContaining(['dispatcher']) as string[],
    });
  });

  test('is renewed with the same groups and team, for the API takes what is renewed, and no second time of sign-in', async () => {
    const { refresh_token = '' } = await signIn('lead');
    const before = claimsOf((await signIn('lead')).access_token)['cognito:groups'];
    const reply = await askForTokens(config, { grant_type: 'refresh_token', refresh_token });
    expect(reply.headers.get('access-control-allow-origin')).toMatch(/^(\*|http.*)$/);
    const renewed = (await reply.json()) as Tokens;
    expect(claimsOf(renewed.access_token)['cognito:groups']).toEqual(before);
    expect(before).toEqual(expect.arrayContaining(['lead', expect.stringMatching(/^team\./) as string]));
    expect(renewed.id_token).toBeUndefined();
    const headers = { authorization: `Bearer ${renewed.access_token}` };
    expect((await fetch(`${consoleUrl}/v1/resources`, { headers })).status).toBe(200);
  });

  test('sends nobody to another address, and gives nothing for a code without its verifier', async () => {
    for (const elsewhere of [
      'https://evil.example.com/signed-in',
      `${consoleUrl}/signed-in/x`,
      `${consoleUrl}/`,
    ]) {
      expect((await fetch(begin(config, elsewhere).address)).status).toBe(400);
    }
    const { email, password } = user('agent');
    const back = await fillIn(begin(config).address, email, password);
    expect(`${back?.origin}${back?.pathname}`).toBe(`${consoleUrl}/signed-in`);
    const code = back?.searchParams.get('code') ?? '';
    const redirect_uri = `${consoleUrl}/signed-in`;
    const fields = { grant_type: 'authorization_code', code, redirect_uri };
    expect((await askForTokens(config, fields)).status).toBe(400);
    const other = { ...fields, code_verifier: begin(config).verifier };
    expect((await askForTokens(config, other)).status).toBe(400);
  });

  test('asks again for a wrong password, and ends at the console', async () => {
    expect(await fillIn(begin(config).address, user('agent').email, 'wrong')).toBeUndefined();
    const query = new URLSearchParams({ client_id: config.clientId, logout_uri: `${consoleUrl}/` });
    const out = await fetch(`${config.signInUrl}/logout?${query.toString()}`, { redirect: 'manual' });
    expect(out.headers.get('location')).toBe(`${consoleUrl}/`);
    query.set('logout_uri', 'https://evil.example.com/');
    expect(
      (await fetch(`${config.signInUrl}/logout?${query.toString()}`, { redirect: 'manual' })).status,
    ).toBe(400);
  });
});
