import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { build } from './bundling/build.ts';
import { bundleOf } from './bundling/bundle.ts';
import { addMuster, featureFlags } from './muster.ts';
import { stageOf } from './stages.ts';

const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region = 'eu-west-2' } = process.env;
const app = new App({ context: featureFlags });
const context = (name: string): unknown => app.node.tryGetContext(name);
const stage = stageOf({
  stage: context('stage'),
  endpoint: context('endpoint'),
  emulator: context('emulator'),
  console: context('console'),
  carrier: context('carrier'),
  ca: context('ca'),
});

const { folder, consoleBuild } = await build(join(app.outdir, 'functions'));
addMuster(app, {
  stage,
  consoleBuild,
  code: (service, handler) => Code.fromAsset(bundleOf(folder, service, handler)),
  env: { region, ...(account !== undefined && { account }) },
});
if (stage.checkedAtSynth) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
} else {
  process.env['CDK_VALIDATION'] = 'false'; // as the CLI's --no-validation sets it
}
app.synth();
