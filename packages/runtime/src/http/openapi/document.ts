import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { namedSchemas, openAnswers, spellOutRecords, withoutUnused } from './names.ts';
import { operationOf } from './operation.ts';
import { problems } from './problems.ts';
import { routeKey, type RouteTable } from '../routes.ts';

export interface ApiFacts {
  readonly version: string;
  readonly url?: string;
}

const TAGS = {
  intake: 'Contacts, and the incidents reported from them.',
  triage: 'Procedures, and the questions that lead to a verdict.',
  dispatch: 'People, who goes, and what they were told.',
  monitoring: 'Incidents as they run: board, timeline, conformance, closing.',
  review: 'Figures and reports.',
};

const securitySchemes = {
  user: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A Cognito access token; its groups are the roles, `x-roles` names those that may.',
  },
  twilioSignature: { type: 'apiKey', in: 'header', name: 'X-Twilio-Signature' },
  webhookSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description: 'Standard Webhooks, with webhook-id and webhook-timestamp.',
  },
} as const;

const readDocument = {
  get: {
    operationId: 'readApiDocument',
    summary: 'This document.',
    security: [],
    responses: {
      200: {
        description: 'OpenAPI 3.1.',
        content: { 'application/json': { schema: { type: 'object' as const } } },
      },
      429: { $ref: '#/components/responses/TooMany' },
    },
  },
};

const refuseTwice = (names: readonly string[]): void => {
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new TypeError(`declared twice: ${twice.join(', ')}`);
};

/** The OpenAPI 3.1 document of these tables. Throws TypeError when two share an operation id or a method and path. */
export const buildOpenApi = (tables: readonly RouteTable[], { version, url = '/' }: ApiFacts) => {
  const operations = tables.flatMap(({ service, routes }) =>
    Object.entries(routes).map(([operationId, route]) => ({ service, operationId, route })),
  );
  refuseTwice(operations.map(({ operationId }) => operationId));
  refuseTwice(operations.map(({ route }) => routeKey(route)));

  const paths: ZodOpenApiPathsObject = { '/v1/openapi.json': readDocument };
  for (const { service, operationId, route } of operations) {
    const operation = operationOf(service, operationId, route);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Muster',
        version,
        description: 'Incidents in a contact centre, from the contact to the proven response.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      paths,
      components: { securitySchemes, responses: problems, schemas: namedSchemas(tables) },
    },
    {
      override: (rendering) => {
        spellOutRecords(rendering);
        openAnswers(rendering);
      },
    },
  );
  return withoutUnused(document);
};
