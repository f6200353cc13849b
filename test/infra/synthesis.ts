import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import { addMuster, featureFlags } from '../../infra/muster.ts';
import { stackName, stackParts, type StackPart } from '../../infra/outputs.ts';
import { type Stage, stageOf } from '../../infra/stages.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const Stack = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

export type Resource = z.infer<typeof Resource> & { readonly id: string };
export const stages = ['main', 'local'] as const;
/**
 * `verified` is main as it is once SES has verified its sender and the account has a quota to set Lambdas aside from;
 * `own-domain` is main under a name of its own; `elsewhere` is local in an emulator that is not MiniStack, behind a
 * certificate of an own authority; `traced` is main with every call traced.
 */
export type StageName = (typeof stages)[number] | 'verified' | 'own-domain' | 'elsewhere' | 'traced';
export const OWN_DOMAIN = 'https://muster.example.com';
export const CERTIFICATE = 'arn:aws:acm:us-east-1:111111111111:certificate/own';

const elsewhere = {
  stage: 'local',
  endpoint: 'https://emulator.internal',
  emulator: 'other',
  ca: '/own/ca.pem',
};

const stageNamed = (name: StageName): Stage => {
  if (name === 'verified') return { ...stageOf({}), without: {} };
  if (name === 'own-domain')
    return {
      ...stageOf({}),
      publicAddress: { at: 'own-domain', url: OWN_DOMAIN, certificateArn: CERTIFICATE },
    };
  if (name === 'traced') return { ...stageOf({}), tracedShare: 1 };
  return stageOf(name === 'elsewhere' ? elsewhere : { stage: name });
};

/** The application of a stage as it is deployed, but for the code of its Lambdas. */
export const musterApp = (stage: StageName): App => {
  const app = new App({ context: featureFlags, builtinCloudFormationValidation: false });
  addMuster(app, {
    stage: stageNamed(stage),
    consoleBuild: 'build-of-test',
    env: { region: 'eu-west-2', account: '111111111111' },
    code: (service, handler) => Code.fromInline(`/* ${service}/${handler} */`),
  });
  return app;
};

const NO_CONSOLE = { Resources: {} };

const templates = new Map<StageName, Readonly<Record<StackPart, Template>>>();

const templatesOf = (stage: StageName) => {
  const known = templates.get(stage);
  if (known) return known;
  const assembly = musterApp(stage).synth();
  const { name, without } = stageNamed(stage);
  const template = (part: StackPart) =>
    Template.fromJSON(
      z.record(z.string(), z.unknown()).parse(assembly.getStackByName(stackName(name, part)).template),
    );
  const made = {
    platform: template('platform'),
    intake: template('intake'),
    triage: template('triage'),
    dispatch: template('dispatch'),
    monitoring: template('monitoring'),
    review: template('review'),
    api: template('api'),
    console: without.console === undefined ? template('console') : Template.fromJSON(NO_CONSOLE),
    overview: template('overview'),
  };
  templates.set(stage, made);
  return made;
};

export const templateOf = (stage: StageName, part: StackPart): object => templatesOf(stage)[part].toJSON();

/** The value of a stack's output as its template gives it. */
export const outputOf = (stage: StageName, part: StackPart, name: string): unknown =>
  Stack.parse(templateOf(stage, part)).Outputs[name]?.Value;

/** All resources of one stack in the order of the template, or those of one type. */
export const resourcesOf = (stage: StageName, part: StackPart, type?: string): Resource[] =>
  Object.entries(Stack.parse(templateOf(stage, part)).Resources)
    .map(([id, resource]) => ({ ...resource, id }))
    .filter(({ Type }) => type === undefined || Type === type);

/** The same over all stacks of a stage. */
export const everywhere = (stage: StageName, type?: string) =>
  stackParts.flatMap((part) => resourcesOf(stage, part, type).map((resource) => ({ ...resource, part })));

const Reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((get) => get['Fn::GetAtt'][0]),
]);

/** The logical id that a value refers to, undefined for anything else. */
export const referred = (value: unknown): string | undefined => Reference.safeParse(value).data;

/** `service/handler` of a Lambda, as its code says here. */
export const handlerOf = ({ Properties }: Resource): string =>
  /\/\* (\S+) \*\//.exec(JSON.stringify(Properties['Code']))?.[1] ?? '';
