import type { HttpEvent, HttpResult } from '@muster/runtime/http/event';
import { lambda } from '@muster/runtime/lambda';
import { log } from '@muster/runtime/logger';
import { answer, type ApiDocument } from '../desk.ts';
import { DeskEnv } from '../env.ts';

/** The bundler puts the document here, so that no route table is loaded at run time. */
declare const API_DOCUMENT: ApiDocument;

const { PUBLIC_URL } = DeskEnv.parse(process.env);

export const handler = lambda<HttpEvent, HttpResult>(async ({ requestContext, routeKey, headers }) => {
  const { http, requestId } = requestContext;
  const asked = {
    method: http.method,
    path: http.path,
    requestId,
    ifNoneMatch: headers['if-none-match'],
    accept: headers['accept'],
  };
  const answered = answer(API_DOCUMENT, PUBLIC_URL, asked);
  log.info('answered', { routeKey, status: answered.statusCode, requestId });
  return answered;
});
