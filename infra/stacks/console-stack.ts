import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { writeOutputs } from '../constructs/outputs.ts';
import type { ServiceProps } from '../constructs/platform.ts';
import { ConsoleFiles } from '../constructs/console-files.ts';
import type { ConsoleDoor } from './platform-stack.ts';

export interface ConsoleStackProps extends StackProps, ServiceProps {
  readonly door: ConsoleDoor;
  readonly build: string;
  readonly api: Stack;
}

/** The console's files, after the API that they call. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, id: string, props: ConsoleStackProps) {
    super(scope, id, props);
    const { stage, platform, door, code, build, api } = props;
    this.addStackDependency(api);
    const { issuer, clientId, signInUrl, site } = door;
    const { homeZone, controlRoomPhone, name } = stage;
    new ConsoleFiles(this, 'Files', {
      stage,
      build,
      bucketName: site.bucket.bucketName,
      bucketArn: site.bucketArn,
      code: code('platform', 'site-files'),
      config: this.toJsonString({ issuer, clientId, signInUrl, homeZone, controlRoomPhone, stage: name }),
      tell: platform.alarms,
    });
    writeOutputs(this, 'console', { Build: build });
  }
}
