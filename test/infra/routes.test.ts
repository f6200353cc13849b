import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { routeKey, type Route } from '@muster/runtime/http/routes';
import { routeTables } from '../../infra/bundling/api-document.ts';
import { stackName } from '../../infra/outputs.ts';
import { stageOf } from '../../infra/stages.ts';
import { everywhere, handlerOf, musterApp, referred, stages } from './synthesis.ts';

const Integration = z.object({ IntegrationUri: z.unknown(), PayloadFormatVersion: z.string() });
const ApiRoute = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.enum(['JWT', 'NONE']).default('NONE'),
  AuthorizerId: z.unknown().optional(),
  Target: z.object({
    'Fn::Join': z.tuple([z.literal(''), z.tuple([z.literal('integrations/'), z.unknown()])]),
  }),
});

const declared = routeTables.flatMap(({ service, lambda, routes }) =>
  Object.values<Route>(routes).map((route) => ({
    key: routeKey(route),
    handler: `${service}/${lambda}`,
    access: typeof route.auth === 'string' ? 'NONE' : 'JWT',
  })),
);
const ofPlatform = ['GET /v1/openapi.json', 'GET /docs', 'GET /docs/{file}', '$default'].map((key) => ({
  key,
  handler: 'platform/api-docs',
  access: 'NONE',
}));

/** Open to everybody. Another one needs a decision, and a line here and in `test/journeys/rights.test.ts`. */
const OPEN = ['$default', 'GET /docs', 'GET /docs/{file}', 'GET /v1/openapi.json'];

describe.each(stages)('stage %s', (stage) => {
  const lambdas = everywhere(stage, 'AWS::Lambda::Function');
  const integrations = everywhere(stage, 'AWS::ApiGatewayV2::Integration');
  const deployed = everywhere(stage, 'AWS::ApiGatewayV2::Route').map(({ Properties, part }) => {
    const { RouteKey, AuthorizationType, AuthorizerId, Target } = ApiRoute.parse(Properties);
    const integration = integrations.find(
      (one) => one.part === part && one.id === referred(Target['Fn::Join'][1][1]),
    );
    const uri = referred(Integration.parse(integration?.Properties).IntegrationUri);
    const lambda = lambdas.find((one) => one.part === part && one.id === uri);
    return {
      key: RouteKey,
      handler: lambda ? handlerOf(lambda) : '',
      access: AuthorizerId === undefined ? 'NONE' : AuthorizationType,
    };
  });

  test('every route of every table is in the API, on its own Lambda, behind a token where it names roles', () => {
    const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
    expect(deployed.toSorted(byKey)).toEqual([...declared, ...ofPlatform].toSorted(byKey));
  });

  test('no route is reached without a token but webhooks, the responder’s pages and what is open to everybody', () => {
    const untold = deployed.filter(({ access }) => access === 'NONE').map(({ key }) => key);
    const proven = /^[A-Z]+ \/(webhooks\/[a-z]+|r\/\{token\})(\/|$)/;
    expect(untold.filter((key) => !proven.test(key)).sort()).toEqual(OPEN);
    expect(untold.length).toBeGreaterThan(10);
  });

  test('OPTIONS goes to the Lambda of the API document, with its limit and without a token, but for the page that answers it itself', () => {
    const own = deployed.filter(({ key }) => /^(OPTIONS|ANY) /.test(key));
    expect(own).toEqual([{ key: 'OPTIONS /r/{token}', handler: 'dispatch/responder', access: 'NONE' }]);
    const elsewhere = deployed.filter(({ key }) => key === '$default');
    expect(elsewhere).toEqual([{ key: '$default', handler: 'platform/api-docs', access: 'NONE' }]);
  });

  test('the API says nothing of CORS, as its pages are of its own origin', () => {
    const apis = everywhere(stage, 'AWS::ApiGatewayV2::Api').map(({ Properties }) => Properties);
    expect(apis).toHaveLength(1);
    expect(apis[0]).not.toHaveProperty('CorsConfiguration');
  });

  test('every route that strangers reach has a limit of its own by what it asks for, and no other route has one', () => {
    const limits = z
      .record(z.string(), z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() }))
      .parse(everywhere(stage, 'AWS::ApiGatewayV2::Stage')[0]?.Properties['RouteSettings']);
    const untold = deployed.filter(({ access }) => access === 'NONE').map(({ key }) => key);
    expect(Object.keys(limits).sort()).toEqual(untold.sort());
    const { throttle } = stageOf({ stage });
    const asked = new Map<string, keyof typeof throttle.open>([
      ...ofPlatform.map(({ key }) => [key, 'public'] as const),
      ...routeTables
        .flatMap(({ routes }) => Object.values<Route>(routes))
        .flatMap((route) => (typeof route.auth === 'string' ? [[routeKey(route), route.auth] as const] : [])),
    ]);
    for (const [key, limit] of Object.entries(limits)) {
      const { rate, burst } = throttle.open[asked.get(key) ?? 'public'];
      expect([key, limit]).toEqual([key, { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }]);
      expect(rate).toBeLessThan(throttle.rate);
    }
  });

  test('the stage is made in a stack that waits for every stack with routes, as API Gateway knows no limit of a route to come', () => {
    const [made, ...more] = everywhere(stage, 'AWS::ApiGatewayV2::Stage');
    expect([made?.part, more]).toEqual(['api', []]);
    const waitsFor = musterApp(stage)
      .synth()
      .getStackByName(stackName(stage, 'api'))
      .dependencies.map(({ id }) => id);
    const withRoutes = everywhere(stage, 'AWS::ApiGatewayV2::Route').map(({ part }) =>
      stackName(stage, part),
    );
    expect(waitsFor).toEqual(expect.arrayContaining([...new Set(withRoutes)]));
  });

  test('a Lambda that answers has one permission for all its routes: a permission each would overflow its policy', () => {
    const answering = lambdas.filter((one) => deployed.some(({ handler }) => handler === handlerOf(one)));
    const permissions = everywhere(stage, 'AWS::Lambda::Permission').filter(({ Properties }) =>
      JSON.stringify(Properties['Principal']).includes('apigateway'),
    );
    expect(permissions).toHaveLength(answering.length);
  });
});

test('the access log keeps the route key, never the path or the query, which may hold a token', () => {
  const [stage] = everywhere('main', 'AWS::ApiGatewayV2::Stage');
  const { Format } = z.object({ Format: z.string() }).parse(stage?.Properties['AccessLogSettings']);
  expect(Format).toContain('$context.routeKey');
  expect(Format).not.toMatch(/path|\$context\.(identity|resource|protocol)|query/i);
});
