import { App, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Handler } from '../../infra/constructs/handler.ts';
import { outputsOf } from '../../infra/outputs.ts';
import { stageOf } from '../../infra/stages.ts';
import { everywhere, handlerOf, OWN_DOMAIN, outputOf, resourcesOf, type StageName } from './synthesis.ts';

test('without a choice the stage is the one for AWS; another name is refused with those there are', () => {
  expect(stageOf({}).name).toBe('main');
  expect(() => stageOf({ stage: 'prod' })).toThrow(/-c stage=main or -c stage=local/);
  expect(() => stageOf({ stage: 'local', endpoint: 'http' })).toThrow(/-c endpoint=/);
});

test('programs call API Gateway itself on AWS, and the emulator’s port on loopback on the local stage', () => {
  const address = (stage: 'main' | 'local') =>
    resourcesOf(stage, 'platform', 'AWS::Lambda::Function')
      .map(({ Properties }) => JSON.stringify(Properties['Environment']))
      .join();
  expect(address('main')).toContain('"API_URL":{"Fn::GetAtt":["FrontDoorApi9446D656","ApiEndpoint"]}');
  expect(address('local')).toContain(
    '["http://127.0.0.1:4566/_aws/execute-api/",{"Ref":"FrontDoorApi9446D656"},"/$default"]',
  );
});

const Variables = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** Which Lambdas are told an address, and which one. */
const told = (stage: StageName, name: 'API_URL' | 'PUBLIC_URL') =>
  Object.fromEntries(
    everywhere(stage, 'AWS::Lambda::Function').flatMap((lambda) => {
      const address = Variables.parse(lambda.Properties['Environment']).Variables[name];
      return address === undefined ? [] : [[handlerOf(lambda), address]];
    }),
  );

test('what a browser opens is the domain of the organisation’s own, what programs call and sign is not', () => {
  expect(told('own-domain', 'PUBLIC_URL')).toEqual({
    'dispatch/next-channel': OWN_DOMAIN,
    'dispatch/notifier': OWN_DOMAIN,
    'review/api': OWN_DOMAIN,
    'review/on-returned-mail': OWN_DOMAIN,
    'review/report': OWN_DOMAIN,
  });
  expect(outputOf('own-domain', 'platform', 'PublicUrl')).toBe(OWN_DOMAIN);
  const called = told('own-domain', 'API_URL');
  expect(Object.keys(called).sort()).toEqual(['intake/api', 'intake/webhook', 'platform/api-docs']);
  for (const address of [...Object.values(called), outputOf('own-domain', 'platform', 'ApiUrl')])
    expect(JSON.stringify(address)).toMatch(/FrontDoorApi9446D656\W*ApiEndpoint/);
});

test('without a domain of one’s own a browser opens the distribution, without a console the API, and locally the proxy', () => {
  const opened = (stage: StageName) => JSON.stringify(outputOf(stage, 'platform', 'PublicUrl'));
  expect(opened('main')).toMatch(/"https:\/\/",\{"Fn::GetAtt":\["SiteDistribution\w+","DomainName"\]\}/);
  expect(opened('elsewhere')).toBe(JSON.stringify(outputOf('elsewhere', 'platform', 'ApiUrl')));
  expect(outputOf('local', 'platform', 'PublicUrl')).toBe('http://127.0.0.1:4568');
  for (const stage of ['main', 'local', 'elsewhere'] as const) {
    const addresses = new Set(Object.values(told(stage, 'PUBLIC_URL')).map((one) => JSON.stringify(one)));
    expect(addresses.size).toBeLessThanOrEqual(2);
  }
});

test('the outputs of a deployment are read by their names, and a missing one is named', () => {
  const deployed = { 'muster-local-triage': { TableName: 't', RelayName: 'r', QueueUrls: '{}' } };
  expect(() => outputsOf(deployed, 'local', 'triage')).toThrow(
    'muster-local-triage has no output DeadLetterUrls',
  );
});

test('only the local stage has sign-in by plain password', () => {
  const flows = (stage: 'main' | 'local') =>
    JSON.stringify(
      resourcesOf(stage, 'platform', 'AWS::Cognito::UserPoolClient')[0]?.Properties['ExplicitAuthFlows'],
    );
  expect(flows('main')).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  expect(flows('local')).toContain('ALLOW_USER_PASSWORD_AUTH');
});

test('nobody signs themselves up', () => {
  const [pool] = resourcesOf('main', 'platform', 'AWS::Cognito::UserPool');
  expect(pool?.Properties).toMatchObject({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
});

test('a stage leaves out what its account refuses, and says why', () => {
  const types = (stage: StageName) => new Set(everywhere(stage).map(({ Type }) => Type));
  const missing = (stage: StageName) => [...types('verified')].filter((type) => !types(stage).has(type));
  const replies = ['AWS::SES::ReceiptRuleSet', 'AWS::SES::ReceiptRule'];
  expect(missing('main').sort()).toEqual([...replies].sort());
  const returned = ['AWS::SES::ConfigurationSet', 'AWS::SES::ConfigurationSetEventDestination'];
  const branding = 'AWS::Cognito::ManagedLoginBranding';
  const unknown = [
    'AWS::Events::Archive',
    'AWS::XRay::SamplingRule',
    branding,
    ...replies,
    ...returned,
  ].sort();
  expect(missing('local').sort()).toEqual(unknown);
  const ofConsole = ['CloudFront::Distribution', 'Cognito::UserPoolDomain'].map((type) => `AWS::${type}`);
  expect(missing('elsewhere')).toEqual(expect.arrayContaining([...ofConsole, 'Custom::ConsoleFiles']));
  const without = (stage: 'main' | 'local') => Object.entries(stageOf({ stage }).without);
  expect(without('main').map(([feature]) => feature)).toEqual(['reply-bounce', 'reserved-concurrency']);
  expect(without('local').map(([feature]) => feature)).toEqual([
    'reply-bounce',
    'returned-mail',
    'reserved-concurrency',
    'trace-sampling',
    'event-archive',
    'login-branding',
    'first-passwords',
    'https',
  ]);
  expect(Object.keys(stageOf({ stage: 'local', emulator: 'other' }).without)).toContain('console');
  for (const [, why] of [...without('main'), ...without('local')]) expect(why.length).toBeGreaterThan(40);
});

const handler = (environment: { MAIL_FROM: string; GRACE_SECONDS: string }) => {
  const stack = new Stack(new App(), 'planted');
  return new Handler(stack, 'one', {
    service: 'planted',
    stage: stageOf({}),
    code: Code.fromInline('/* */'),
    tell: new Topic(stack, 'Alarms'),
    env: z.object({ MAIL_FROM: z.email(), GRACE_SECONDS: z.coerce.number().max(60) }),
    environment,
    ifItFails: { whoIsHurt: 'nobody', whatToDo: 'nothing' },
  });
};

test('a setting that its Lambda would refuse is refused at synth', () => {
  expect(() => handler({ MAIL_FROM: 'muster@example.com', GRACE_SECONDS: '2' })).not.toThrow();
  expect(() => handler({ MAIL_FROM: 'Muster', GRACE_SECONDS: '2' })).toThrow(/planted\/one does not fit/);
});

test('a forgotten variable, and one that nobody reads, do not compile', () => {
  // @ts-expect-error GRACE_SECONDS is missing
  expect(() => handler({ MAIL_FROM: 'muster@example.com' })).not.toThrow();
  // @ts-expect-error no schema names SPEED
  expect(() => handler({ MAIL_FROM: 'a@example.com', GRACE_SECONDS: '2', SPEED: '1' })).not.toThrow();
});
