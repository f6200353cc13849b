import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { grantsOf, handlersOfRole } from './policies.ts';
import {
  CERTIFICATE,
  everywhere,
  OWN_DOMAIN,
  outputOf,
  referred,
  resourcesOf,
  stages,
  type StageName,
} from './synthesis.ts';

const Behaviour = z.object({
  PathPattern: z.string().optional(),
  AllowedMethods: z.array(z.string()),
  CachePolicyId: z.string(),
  Compress: z.boolean(),
  FunctionAssociations: z.array(z.unknown()).default([]),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.unknown(),
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.string(),
});
const Distribution = z.object({
  DistributionConfig: z.object({
    Aliases: z.array(z.string()).optional(),
    ViewerCertificate: z.record(z.string(), z.unknown()).optional(),
    CacheBehaviors: z.array(Behaviour),
    DefaultCacheBehavior: Behaviour,
    CustomErrorResponses: z.array(
      z.object({ ErrorCode: z.int(), ErrorCachingMinTTL: z.literal(0) }).strict(),
    ),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.unknown(),
        OriginPath: z.unknown().optional(),
        OriginAccessControlId: z.unknown().optional(),
        CustomOriginConfig: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
});

const only = (stage: StageName, type: string) => {
  const [one, ...more] = everywhere(stage, type);
  if (one === undefined || more.length > 0) throw new Error(`there is not one ${type}`);
  return one;
};
const distributionOf = (stage: StageName) =>
  Distribution.parse(only(stage, 'AWS::CloudFront::Distribution').Properties).DistributionConfig;

/** AWS's own policies, by the ids that it documents. */
const managed = {
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
};
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const Joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });

/** Texts and joins of texts one after another: what is known now as one text, what is not as it stands. */
const inOne = (...pieces: unknown[]): unknown[] => {
  const flat = pieces.flatMap((piece) => Joined.safeParse(piece).data?.['Fn::Join'][1] ?? [piece]);
  return flat.reduce<unknown[]>((all, piece) => {
    const last = all.at(-1);
    return typeof last === 'string' && typeof piece === 'string'
      ? [...all.slice(0, -1), last + piece]
      : [...all, piece];
  }, []);
};
const asText = (value: unknown): string => JSON.stringify(value);

describe.each(stages)('stage %s', (stage) => {
  test('gives the API’s paths to the API, whole and unkept, and nothing else', () => {
    const { CacheBehaviors, DefaultCacheBehavior, Origins } = distributionOf(stage);
    expect(CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(['/v1/*', '/r/*', '/docs*']);
    const api = Origins.find(({ OriginAccessControlId }) => OriginAccessControlId === undefined);
    for (const behaviour of CacheBehaviors) {
      expect(behaviour).toMatchObject({
        CachePolicyId: managed.cachingDisabled,
        OriginRequestPolicyId: managed.allViewerExceptHost,
        Compress: false,
        TargetOriginId: api?.Id,
        FunctionAssociations: [],
      });
      expect([...behaviour.AllowedMethods].sort()).toEqual(methods);
    }
    expect(DefaultCacheBehavior.TargetOriginId).not.toBe(api?.Id);
    expect(Origins).toHaveLength(2);
  });

  test('serves the console’s files for reading, through the function that maps its paths', () => {
    const { DefaultCacheBehavior } = distributionOf(stage);
    expect(DefaultCacheBehavior).toMatchObject({
      CachePolicyId: managed.cachingOptimized,
      Compress: true,
      AllowedMethods: ['GET', 'HEAD'],
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
    expect(DefaultCacheBehavior.OriginRequestPolicyId).toBeUndefined();
  });

  test('keeps no error for the next who asks, and shows no page of its own instead of the API’s', () => {
    const codes = distributionOf(stage).CustomErrorResponses.map(({ ErrorCode }) => ErrorCode);
    expect(codes).toEqual([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]);
  });

  test('has the files in a bucket that this distribution alone may read, below one folder', () => {
    const { Origins } = distributionOf(stage);
    const files = Origins.find(({ OriginAccessControlId }) => OriginAccessControlId !== undefined);
    expect(files?.OriginPath).toBe('/site');
    expect(referred(files?.OriginAccessControlId)).toBe(
      only(stage, 'AWS::CloudFront::OriginAccessControl').id,
    );
    expect(only(stage, 'AWS::CloudFront::OriginAccessControl').Properties).toMatchObject({
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
    const policies = resourcesOf(stage, 'platform', 'AWS::S3::BucketPolicy');
    const policy = policies.find(({ id }) => id.startsWith('SiteFiles'));
    const { Statement } = z
      .object({ Statement: z.array(z.object({ Effect: z.string(), Principal: z.unknown() }).loose()) })
      .parse(policy?.Properties['PolicyDocument']);
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject([
      { Action: ['s3:GetObject', 's3:ListBucket'], Principal: { Service: 'cloudfront.amazonaws.com' } },
    ]);
    expect(asText(allowed[0]?.['Condition'])).toContain(only(stage, 'AWS::CloudFront::Distribution').id);
  });

  test('opens no bucket to the public', () => {
    const buckets = everywhere(stage, 'AWS::S3::Bucket');
    expect(buckets.length).toBeGreaterThanOrEqual(2);
    for (const { Properties } of buckets) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties).not.toHaveProperty('WebsiteConfiguration');
    }
  });

  test('lets a page load and reach nothing but its own origin and the sign-in’s, and be framed by nobody', () => {
    const { ResponseHeadersPolicyId } = distributionOf(stage).DefaultCacheBehavior;
    const headers = resourcesOf(stage, 'platform', 'AWS::CloudFront::ResponseHeadersPolicy').find(
      ({ id }) => id === referred(ResponseHeadersPolicyId),
    );
    const { ResponseHeadersPolicyConfig: config } = z
      .object({
        ResponseHeadersPolicyConfig: z.object({
          SecurityHeadersConfig: z.record(z.string(), z.record(z.string(), z.unknown())),
          CustomHeadersConfig: z.object({ Items: z.array(z.record(z.string(), z.unknown())) }),
        }),
      })
      .parse(headers?.Properties);
    const security = config.SecurityHeadersConfig;
    const parts = [
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ",
      outputOf(stage, 'platform', 'SignInUrl'),
      "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ];
    expect(inOne(security['ContentSecurityPolicy']?.['ContentSecurityPolicy'])).toEqual(inOne(...parts));
    expect(security).toMatchObject({
      ContentSecurityPolicy: { Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
    });
    expect(config.CustomHeadersConfig.Items).toMatchObject([
      { Header: 'permissions-policy', Override: true },
    ]);
  });

  test('signs the console in by a code alone, for a client without a secret, and sends people back to it alone', () => {
    const clients = resourcesOf(stage, 'platform', 'AWS::Cognito::UserPoolClient');
    const [desk, console, ...more] = clients.map(({ Properties }) => Properties);
    expect(more).toEqual([]);
    expect(desk).toMatchObject({ AllowedOAuthFlowsUserPoolClient: false });
    expect(console).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      GenerateSecret: false,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    expect(console).not.toHaveProperty('RefreshTokenRotation');
    const opened = outputOf(stage, 'platform', 'PublicUrl');
    const urls = (name: string) =>
      z
        .array(z.unknown())
        .parse(console?.[name])
        .map((url) => inOne(url));
    expect(urls('CallbackURLs')).toEqual([inOne(opened, '/signed-in')]);
    expect(urls('LogoutURLs')).toEqual([inOne(opened, '/')]);
  });

  test('takes the tokens of both clients at the API, and of nobody else', () => {
    const clients = resourcesOf(stage, 'platform', 'AWS::Cognito::UserPoolClient').map(({ id }) => id);
    const { JwtConfiguration } = z
      .object({ JwtConfiguration: z.object({ Audience: z.array(z.unknown()), Issuer: z.unknown() }) })
      .parse(only(stage, 'AWS::ApiGatewayV2::Authorizer').Properties);
    expect(JwtConfiguration.Audience.map(referred)).toEqual(clients);
    expect(asText(JwtConfiguration.Issuer)).toMatch(/"https:\/\/cognito-idp\.eu-west-2\./);
  });

  test('lets the Lambda that puts the files touch them and their list alone', () => {
    const lambdas = resourcesOf(stage, 'console', 'AWS::Lambda::Function');
    const held = grantsOf(stage)
      .filter(({ part, roles }) =>
        roles.some((role) => part === 'console' && handlersOfRole(lambdas, role)[0]),
      )
      .filter(({ Action }) => !Action.some((action) => /^(logs|xray):/.test(action)))
      .map(({ Action, Resource }) => [
        Action,
        Resource.map((one) => asText(one).replace(/^.*,"?(.*?)"?\]?\]?\}?$/, '$1')),
      ]);
    expect(held).toEqual([
      [
        ['s3:DeleteObject', 's3:PutObject'],
        ['/builds.json', '/site/*'],
      ],
      [['s3:GetObject'], ['/builds.json']],
      [['s3:ListBucket'], [expect.stringMatching(/SiteFiles/) as string]],
    ]);
  });
});

describe('a domain of one’s own', () => {
  test('is the distribution’s, with its certificate and nothing older than TLS 1.2', () => {
    expect(distributionOf('own-domain')).toMatchObject({
      Aliases: [new URL(OWN_DOMAIN).hostname],
      ViewerCertificate: { AcmCertificateArn: CERTIFICATE, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
  });

  test('is where the sign-in returns', () => {
    const [, console] = resourcesOf('own-domain', 'platform', 'AWS::Cognito::UserPoolClient');
    expect(console?.Properties).toMatchObject({
      CallbackURLs: [`${OWN_DOMAIN}/signed-in`],
      LogoutURLs: [`${OWN_DOMAIN}/`],
    });
  });
});

test('on AWS everything is asked by https', () => {
  const { CacheBehaviors, DefaultCacheBehavior, Origins } = distributionOf('main');
  const policies = [DefaultCacheBehavior, ...CacheBehaviors].map((one) => one.ViewerProtocolPolicy);
  expect(new Set(policies)).toEqual(new Set(['redirect-to-https']));
  const custom = Origins.flatMap(({ CustomOriginConfig }) => CustomOriginConfig ?? []);
  expect(custom).toMatchObject([{ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] }]);
});

test('an emulator that is not MiniStack has none of it, and its API takes the tokens of the one client there is', () => {
  const types = new Set(everywhere('elsewhere').map(({ Type }) => Type));
  expect([...types].filter((type) => /CloudFront|UserPoolDomain|ConsoleFiles/.test(type))).toEqual([]);
  expect(everywhere('elsewhere', 'AWS::Cognito::UserPoolClient')).toHaveLength(1);
  expect(outputOf('elsewhere', 'platform', 'DistributionId')).toBe('none');
});
