import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersOf, type HttpEvent, type HttpResult } from '@muster/runtime/http/event';
import { lambda } from '@muster/runtime/aws/lambda';
import { log } from '@muster/runtime/logging/logger';
import { answer, type ApiDocument } from '../api-docs.ts';
import { ApiDocsEnv } from '../env.ts';

/** The bundler puts the document here, so that no route table is loaded at run time, and the page's files next to it. */
declare const API_DOCUMENT: ApiDocument;

const { API_URL, SIGN_IN_CLIENT } = ApiDocsEnv.parse(process.env);
const page = join(__dirname, 'page');
const files = new Set(readdirSync(page));

const docs = {
  document: API_DOCUMENT,
  apiUrl: API_URL,
  signInClient: SIGN_IN_CLIENT,
  pageFile: (name: string) => (files.has(`${name}.gz`) ? readFileSync(join(page, `${name}.gz`)) : undefined),
};

export const handler = lambda<HttpEvent, HttpResult>(async (event) => {
  const { requestContext, routeKey } = event;
  const { http, requestId } = requestContext;
  const headers = headersOf(event);
  const answered = answer(docs, {
    method: http.method,
    path: http.path,
    query: event.rawQueryString,
    requestId,
    ifNoneMatch: headers['if-none-match'],
    accept: headers['accept'],
    acceptEncoding: headers['accept-encoding'],
  });
  log.info('answered', { routeKey, status: answered.statusCode, requestId });
  return answered;
});
