import * as fc from 'fast-check';
import { type Route, pathNames } from '@muster/runtime/http/routes';
import { propertiesOf, shapeOf, valuesOf, type Shape } from './json-shape.ts';
import { CANARY, oddBody, oddName, oddText, oddType, oddValue } from './odd.ts';
import { goodRequest } from './requests.ts';
import { freeTextsOf, isObject, put, spotsOf } from './spots.ts';
import type { SampleData } from './sample-data.ts';
import { claimsOf, type Operation, type Sending } from './wire.ts';

const often = <T>(weight: number, usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });

const paramsFor = ({ route }: Operation, good: Sending): fc.Arbitrary<Record<string, string>> => {
  const shapes = new Map(propertiesOf(route.params ? shapeOf(route.params) : {}));
  return fc.record(
    Object.fromEntries(
      pathNames(route.path).map((name) => [
        name,
        often(
          9,
          fc.constant(good.params?.[name] ?? ''),
          fc.oneof(valuesOf(shapes.get(name) ?? {}, true).map(String), oddText.filter(Boolean)),
        ),
      ]),
    ),
  );
};

const encoded = (fields: object): string =>
  Object.entries(fields)
    .map(([name, of]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(of).toWellFormed())}`)
    .join('&');

const queryFor = ({ query }: Route, good: Sending): fc.Arbitrary<string | undefined> => {
  const usual = fc.constant(good.query);
  if (query === undefined)
    return often(
      9,
      usual,
      oddText.map((text) => encodeURI(text.toWellFormed())),
    );
  const shape = shapeOf(query, 'output');
  const names = propertiesOf(shape).map(([name]) => name);
  const fitting = valuesOf({ ...shape, required: good.query === undefined ? [] : names }, false);
  const odd = fc.dictionary(fc.constantFrom(...names, 'utm_source'), oddText, { maxKeys: 3 });
  return fc.oneof(
    usual,
    fitting.map((fields) => encoded(isObject(fields) ? fields : {})),
    odd.map(encoded),
    fc.constantFrom('&&=&', 'limit=1&limit=2', '%E0%A4%A', 'limit=%00', '?', 'limit[]=1'),
  );
};

/** The canary where a free text stands, another in each place, since no text may be in the reason to remove it; the rest as it is. */
const withCanary = (body: unknown, shape: Shape): unknown =>
  freeTextsOf(body, shape).reduce(
    (changed, { path }, at) => put(changed, path, { value: `${CANARY}${at}` }),
    body,
  );

const mutated = (body: unknown, shape: Shape): fc.Arbitrary<unknown> => {
  const paths = spotsOf(body, shape).map(({ path }) => path);
  const path = fc.constantFrom(...paths);
  return fc.oneof(
    fc.tuple(path, oddValue).map(([at, value]) => put(body, at, { value })),
    path.map((at) => put(body, at, {}) ?? {}),
    fc.tuple(path, oddName, oddValue).map(([at, name, value]) => put(body, [...at, name], { value })),
  );
};

const bodyFor = ({ route }: Operation, good: Sending): fc.Arbitrary<unknown> => {
  const schema = route.body ?? route.form;
  if (schema === undefined) return often(9, fc.constant(undefined), oddBody);
  const shape = shapeOf(schema);
  const given: unknown = typeof good.body === 'string' ? JSON.parse(good.body) : good.body;
  const sound = fc.oneof(fc.constant(given), valuesOf(shape, false), valuesOf(shape, true));
  return fc.oneof(
    { weight: 2, arbitrary: sound.map((body) => withCanary(body, shape)) },
    { weight: 5, arbitrary: sound.chain((body) => mutated(withCanary(body, shape), shape)) },
    { weight: 2, arbitrary: oddBody },
    { weight: 1, arbitrary: oddValue },
  );
};

const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'idempotency-key',
    'if-match',
    'if-none-match',
    'accept',
    'host',
    'x-forwarded-host',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
    'x-twilio-signature',
    'x-odd',
  ),
  fc.oneof(oddText, fc.constantFrom('text/html', '*', '"1"', 'W/"2"', '"999"', 'key-1')),
  { maxKeys: 2 },
);

const oddClaims = fc.constantFrom<NonNullable<Sending['claims']>>(
  'none',
  {},
  { ...claimsOf('agent') },
  { ...claimsOf('admin') },
  { ...claimsOf('lead'), token_use: 'id' },
  { token_use: 'access' },
  { token_use: 'access', username: 7, 'cognito:groups': 9 },
  { token_use: 'access', username: 'nobody', 'cognito:groups': '[team.éé , ,]' },
);

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const asForm = (body: unknown): unknown =>
  isObject(body)
    ? new URLSearchParams(
        Object.entries(body).flatMap(([name, of]) =>
          [of].flat().map((value): [string, string] => [name, asText(value).toWellFormed()]),
        ),
      ).toString()
    : body;

/** Requests to the operation: good ones, and such as differ in a thing or two in every way that a schema or HTTP allows. */
export const requestsTo = (operation: Operation, sample: SampleData): fc.Arbitrary<Sending> => {
  const good = goodRequest(operation, sample);
  const { form, method } = operation.route;
  return fc
    .record({
      params: paramsFor(operation, good),
      query: queryFor(operation.route, good),
      headers: often(4, fc.constant({}), oddHeaders),
      contentType: often(9, fc.constant(undefined), oddType),
      body: method === 'GET' || method === 'HEAD' ? fc.constant(undefined) : bodyFor(operation, good),
      claims: often(19, fc.constant(undefined), oddClaims),
      base64: often(9, fc.constant(false), fc.constant(true)),
      urlencoded: fc.boolean(),
    })
    .map(({ query, contentType, claims, base64, urlencoded, body, headers, params }) => {
      const encode = form !== undefined && urlencoded;
      const type = contentType ?? (encode ? 'application/x-www-form-urlencoded' : undefined);
      return {
        params,
        body: encode ? asForm(body) : body,
        base64: base64 || Buffer.isBuffer(body),
        headers: { ...good.headers, ...headers },
        ...(query !== undefined && { query }),
        ...(type !== undefined && { contentType: type }),
        ...(claims !== undefined && { claims }),
      };
    });
};
