import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { ServiceName } from '@muster/core';
import { isChange, isSchema, needsIfMatch, type ReplyShape, type Route } from '../routes.ts';
import { problemsOf } from './problems.ts';

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

const headersOf = ({ method }: Route, status: number) => ({
  ...(status === 201 && { Location: text('Where the new thing is.') }),
  ...(method === 'GET' && { ETag: text('The version; for If-None-Match and If-Match.') }),
});

const response = (route: Route, status: number, shape: ReplyShape): ZodOpenApiResponseObject => {
  const headers = route.raw ? {} : headersOf(route, status);
  const kept = Object.keys(headers).length > 0 && { headers };
  if (isSchema(shape)) {
    const description = shape.description ?? (status === 201 ? 'Made.' : 'Done.');
    return { description, content: { 'application/json': { schema: shape } }, ...kept };
  }
  const { description, contentType } = shape;
  const schema = { type: 'string' as const };
  return { description, ...(contentType && { content: { [contentType]: { schema } } }), ...kept };
};

const securityOf = ({ auth }: Route): Record<string, string[]>[] => {
  if (typeof auth === 'object') return [{ user: [] }];
  return auth === 'signature' ? [{ twilioSignature: [] }, { webhookSignature: [] }] : [];
};

const requestHeaders = (route: Route): z.ZodObject | undefined => {
  if (route.raw || !isChange(route)) return undefined;
  const ifMatch = z.string().meta({ description: 'The ETag of the version that is changed.' });
  const key = z
    .string()
    .max(128)
    .optional()
    .meta({ description: 'The same key and body do nothing twice; another body under it is refused.' });
  const once = { 'Idempotency-Key': key };
  if (needsIfMatch(route)) return z.object({ 'If-Match': ifMatch, ...once });
  return z.object(route.method === 'PUT' ? { 'If-Match': ifMatch.optional(), ...once } : once);
};

const bodyOf = ({ auth, body, form }: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  const content = {
    ...(body && { 'application/json': { schema: body } }),
    ...(form && { 'application/x-www-form-urlencoded': { schema: form } }),
    ...(form && auth === 'responder-token' && { 'application/json': { schema: form } }),
  };
  if (Object.keys(content).length === 0) return {};
  return { requestBody: { required: !body?.safeParse({}).success, content } };
};

export const operationOf = (
  service: ServiceName,
  operationId: string,
  route: Route,
): ZodOpenApiOperationObject => {
  const header = requestHeaders(route);
  const replies = Object.entries(route.replies).map(([status, shape]): [string, ZodOpenApiResponseObject] => [
    status,
    response(route, Number(status), shape),
  ]);
  return {
    operationId,
    summary: route.summary,
    tags: [service],
    security: securityOf(route),
    ...(typeof route.auth === 'object' && { 'x-roles': [...route.auth.roles] }),
    requestParams: {
      ...(route.params && { path: route.params }),
      ...(route.query && { query: route.query }),
      ...(header && { header }),
    },
    ...bodyOf(route),
    responses: { ...Object.fromEntries(replies), ...problemsOf(route) },
  };
};
