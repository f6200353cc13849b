import { answers, api as dispatchApi, responder, users } from '@muster/dispatch/routes';
import { api as intakeApi, webhook } from '@muster/intake/routes';
import { api as monitoring } from '@muster/monitoring/routes';
import { api as review, complaints } from '@muster/review/routes';
import { buildOpenApi } from '@muster/runtime/http/openapi/document';
import { api as triage } from '@muster/triage/routes';
import infra from '../package.json' with { type: 'json' };

/** Every route of the API, in the order in which an incident meets the services. */
export const routeTables = [
  webhook,
  intakeApi,
  triage,
  dispatchApi,
  users,
  responder,
  answers,
  monitoring,
  review,
  complaints,
] as const;

/** The OpenAPI document that is deployed; its address is filled in where it is served. */
export const apiDocument = () => buildOpenApi(routeTables, { version: infra.version });
