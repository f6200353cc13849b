import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiStage } from '../constructs/api-stage.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { Platform } from '../constructs/platform.ts';
import type { Stage } from '../stages.ts';

export interface ApiStackProps extends StackProps {
  readonly stage: Stage;
  readonly platform: Platform;
  /** Every stack that has routes. */
  readonly after: readonly Stack[];
}

/** What makes the API answer. Last of all that it reaches, for API Gateway takes no limit of a route that is not there yet. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { stage, platform, after } = props;
    for (const stack of after) this.addStackDependency(stack);
    new ApiStage(this, 'Api', { stage, api: platform.api, open: platform.openRoutes });
    writeOutputs(this, 'api', { StageName: '$default' });
  }
}
