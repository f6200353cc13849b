import { ProblemError } from '@muster/runtime/http/problem';
import type { Handlers } from '@muster/runtime/http/serve';
import { refusalWords, type RefusalReason } from '../providers/domain/refusal-reason.ts';
import { providers } from '../providers/list.ts';
import type { Provider, WebhookRequest } from '../providers/provider.ts';
import type { Source } from '../sources/domain/source.ts';
import type { SourceSecrets } from '../sources/source-secrets.ts';
import type { SourceStores } from '../sources/store.ts';
import { verifySource, type SignedRequest } from '../sources/verify-source.ts';
import { webhookBase } from '../sources/views.ts';
import { keepMessage, type KeepMessageDeps } from './keep-message.ts';
import type { webhookRoutes } from './routes.ts';

export type WebhookDeps = KeepMessageDeps &
  SourceStores & { readonly secrets: SourceSecrets; readonly apiUrl: string };

type WebhookHandlers = Handlers<typeof webhookRoutes>;

const notProven = (rule: RefusalReason): ProblemError =>
  new ProblemError({ status: 401, rule, detail: refusalWords(rule) });

const noSuchSource = (): ProblemError =>
  new ProblemError({ status: 404, rule: 'source-not-found', detail: 'There is no such source.' });

/** 503: it could not be checked now; send it again. */
const cannotCheck = (cause: unknown): ProblemError =>
  Object.assign(
    new ProblemError({
      status: 503,
      rule: 'cannot-check',
      detail: 'The signature could not be checked. Nothing was kept; send it again.',
      headers: { 'retry-after': '1' },
    }),
    { cause },
  );

/** The source that a request is proven to come from. Throws the 401, 404 or 503. */
const provenSource = async (deps: WebhookDeps, request: SignedRequest): Promise<Source> => {
  const verified = await verifySource(deps, request).catch((error: unknown) => {
    throw cannotCheck(error);
  });
  if (verified.ok) return verified.source;
  throw verified.why === 'no-such-source' ? noSuchSource() : notProven(verified.why);
};

const handle =
  (deps: WebhookDeps, provider: Provider, operation: string): WebhookHandlers[string] =>
  async ({ id: requestId, at, path, rawQuery, params: { sourceId }, headers, body, bodyHash }) => {
    const { kind } = provider;
    const request: WebhookRequest = {
      operation,
      at,
      url: `${deps.apiUrl}${path}${rawQuery && `?${rawQuery}`}`,
      rawQuery,
      baseUrl: webhookBase(deps.apiUrl, { kind, sourceId }),
      headers,
      body,
      bodyHash,
    };
    const source = await provenSource(deps, {
      sourceId,
      kind,
      requestId,
      at,
      verify: (secrets, settings) => provider.verify(request, secrets, settings),
    });
    const message = provider.parse(request, source);
    const outcome = await keepMessage(deps, { source, at, requestId }, message);
    return outcome.ok ? provider.reply(request, outcome.kept) : outcome;
  };

/** Answers each route of each provider: verify, parse, keep, reply. */
export const webhookHandlers = (deps: WebhookDeps): WebhookHandlers =>
  Object.fromEntries(
    providers.flatMap((provider) =>
      Object.keys(provider.routes).map((operation) => [operation, handle(deps, provider, operation)]),
    ),
  );
