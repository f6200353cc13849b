import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { addMuster, featureFlags } from '../muster.ts';
import { stackName, stackParts } from '../outputs.ts';
import { stageOf } from '../stages.ts';
import { alarmList, alarmsIn } from './alarm-list.ts';

const stage = stageOf({});
const app = new App({ context: featureFlags });
addMuster(app, {
  stage,
  code: () => Code.fromInline('/* */'),
  consoleBuild: 'any',
  env: { region: 'eu-west-2' },
});
const assembly = app.synth();
const alarms = stackParts.flatMap((part) =>
  alarmsIn(assembly.getStackByName(stackName(stage.name, part)).template),
);
const file = resolve(import.meta.dirname, '../ALARMS.md');
await writeFile(file, alarmList(alarms));
