import { createHash } from 'node:crypto';
import { html } from '@muster/runtime/http/html';
import { pathNames } from '@muster/runtime/http/routes';
import { problemOf, type ProblemFacts } from '@muster/runtime/http/problem';
import { validationProblem } from '@muster/runtime/http/validate';
import { queryFaults } from '@muster/runtime/http/query-names';
import type { DocsReply, DocsRequest } from './answer.ts';
import { isOfPage, PAGE_PATH, pageAnswer, type PageFile } from './page.ts';

/** Of the OpenAPI document what its page and its answers need. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, object>>;
  readonly [part: string]: unknown;
}

export interface ApiDocs {
  readonly document: ApiDocument;
  readonly apiUrl: string;
  /** The client by which the page signs users in; empty where they don't sign in by password alone. */
  readonly signInClient: string;
  readonly pageFile: PageFile;
}

export const DOCUMENT_PATH = '/v1/openapi.json';
export const SIGN_IN_PATH = `${PAGE_PATH}/sign-in.json`;

const matches = (template: string, path: string): boolean => {
  const parts = template.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, at) => part === given[at] || (pathNames(part).length > 0 && given[at] !== ''))
  );
};

/** The methods of a path, in capitals and in order; none for a path that nobody has. Every other takes OPTIONS. */
const methodsOf = ({ document, pageFile }: ApiDocs, path: string): string[] => {
  const own = path === SIGN_IN_PATH || isOfPage(pageFile, path) ? ['get'] : [];
  const documented = Object.entries(document.paths)
    .filter(([template]) => matches(template, path))
    .flatMap(([, operations]) => Object.keys(operations));
  const methods = [...own, ...documented];
  return methods.length === 0
    ? []
    : [...new Set([...methods, 'options'])].map((one) => one.toUpperCase()).sort();
};

/** For a person whose link lost a part: whoever follows a link reads no problem document. */
const linkPage = ({ status, detail, headers }: ProblemFacts): DocsReply => ({
  statusCode: status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  },
  body: html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>This link does not work</title>
      </head>
      <body>
        <main>
          <h1>This link does not work</h1>
          <p>${detail} Nothing was recorded.</p>
          <p>Open the link in the e-mail again, or ring the control room: its number is in the e-mail.</p>
        </main>
      </body>
    </html>`.markup,
});

const forPerson = ({ path, accept = '' }: DocsRequest): boolean =>
  path.startsWith('/r/') && accept.includes('text/html');

const problemDocument = (facts: ProblemFacts, requestId: string): DocsReply => ({
  statusCode: facts.status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...facts.headers },
  body: JSON.stringify(problemOf(facts, requestId)),
});

const problem = (facts: ProblemFacts, asked: DocsRequest): DocsReply =>
  forPerson(asked) ? linkPage(facts) : problemDocument(facts, asked.requestId);

/** OPTIONS without a word of CORS: a browser keeps other origins out, and ours has no need of it. */
const answerUnknownPath = (docs: ApiDocs, asked: DocsRequest): DocsReply => {
  const { method, path } = asked;
  const methods = methodsOf(docs, path);
  if (methods.length === 0) {
    return problem({ status: 404, rule: 'no-such-path', detail: 'There is nothing at this path.' }, asked);
  }
  const allow = methods.join(', ');
  if (method === 'OPTIONS') return { statusCode: 204, headers: { allow }, body: '' };
  const detail = `This path takes ${allow}.`;
  return problem({ status: 405, rule: 'no-such-method', detail, headers: { allow } }, asked);
};

const readDocument = ({ document, apiUrl }: ApiDocs, { ifNoneMatch }: DocsRequest): DocsReply => {
  const body = JSON.stringify({ ...document, servers: [{ url: apiUrl }] });
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { 'cache-control': 'public, max-age=300', etag };
  if (ifNoneMatch === etag) return { statusCode: 304, headers, body: '' };
  return { statusCode: 200, headers: { 'content-type': 'application/json', ...headers }, body };
};

/** What the page needs to sign somebody in, if it may. */
const readSignIn = ({ signInClient }: ApiDocs): DocsReply => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: JSON.stringify(signInClient === '' ? {} : { clientId: signInClient }),
});

/** What stands at a path of the documentation itself, none of which takes a query. */
const docsAnswer = (docs: ApiDocs, asked: DocsRequest): DocsReply | undefined => {
  if (asked.path === DOCUMENT_PATH) return readDocument(docs, asked);
  if (asked.path === SIGN_IN_PATH) return readSignIn(docs);
  return pageAnswer(docs.pageFile, asked);
};

/**
 * Answers what no service's route takes: the API document, the page that shows it, OPTIONS, and otherwise 404, or 405
 * with the methods that the path does have.
 */
export const answer = (docs: ApiDocs, asked: DocsRequest): DocsReply => {
  const own = asked.method === 'GET' ? docsAnswer(docs, asked) : undefined;
  if (own === undefined) return answerUnknownPath(docs, asked);
  const faults = queryFaults(asked.query, []);
  return faults.length === 0 ? own : problemDocument(validationProblem(faults).facts, asked.requestId);
};
