import { CrossStackReferences, ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { writeOutputs } from '../constructs/outputs.ts';
import { overview } from '../constructs/overview.ts';
import type { Stage } from '../stages.ts';
import type { DispatchStack } from './dispatch-stack.ts';
import type { IntakeStack } from './intake-stack.ts';
import type { MonitoringStack } from './monitoring-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import type { ReviewStack } from './review-stack.ts';
import type { TriageStack } from './triage-stack.ts';

export interface OverviewStackProps extends StackProps {
  readonly stage: Stage;
  readonly platform: PlatformStack;
  readonly console: Stack | undefined;
  readonly services: {
    readonly intake: IntakeStack;
    readonly triage: TriageStack;
    readonly dispatch: DispatchStack;
    readonly monitoring: MonitoringStack;
    readonly review: ReviewStack;
  };
}

/** One dashboard over all stacks, by weak references, so that nothing shown is kept from being replaced. */
export class OverviewStack extends Stack {
  constructor(scope: Construct, id: string, props: OverviewStackProps) {
    super(scope, id, props);
    const { platform, console, services, stage } = props;
    const others = [platform, ...(console ? [console] : [])];
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    for (const stack of [...others, ...Object.values(services)]) this.addStackDependency(stack);
    const dashboard = new Dashboard(this, 'Overview', {
      widgets: overview({ name: stage.name, others, services, api: platform.platform.api }),
    });
    writeOutputs(this, 'overview', { DashboardName: dashboard.dashboardName });
  }
}
