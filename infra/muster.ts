import type { App } from 'aws-cdk-lib';
import type { HandlerCode } from './constructs/platform.ts';
import { stackName, type StackPart } from './outputs.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { ConsoleStack } from './stacks/console-stack.ts';
import { DispatchStack } from './stacks/dispatch-stack.ts';
import { redactorName } from './constructs/redactor.ts';
import { IntakeStack } from './stacks/intake-stack.ts';
import { MonitoringStack } from './stacks/monitoring-stack.ts';
import { OverviewStack } from './stacks/overview-stack.ts';
import { PlatformStack } from './stacks/platform-stack.ts';
import { ReviewStack } from './stacks/review-stack.ts';
import { TriageStack } from './stacks/triage-stack.ts';
import type { Stage } from './stages.ts';

export interface MusterProps {
  readonly stage: Stage;
  readonly code: HandlerCode;
  /** Names the console's files, which are with the code of the Lambda that puts them. */
  readonly consoleBuild: string;
  /** The region has to be known: a table's own key is named in its template. */
  readonly env: { readonly region: string; readonly account?: string };
}

/** How CDK is to behave where its newer ways differ from its first ones. */
export const featureFlags = {
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/aws-iam:minimizePolicies': true,
};

export const addMuster = (app: App, { stage, code, consoleBuild: build, env }: MusterProps) => {
  const name = (part: StackPart) => stackName(stage.name, part);
  const platform = new PlatformStack(app, name('platform'), { stage, code, env });
  const props = { stage, platform: platform.platform, code, env };
  const intake = new IntakeStack(app, name('intake'), props);
  const triage = new TriageStack(app, name('triage'), props);
  const dispatch = new DispatchStack(app, name('dispatch'), props);
  const redactors = { intake: intake.redact, triage: triage.redact, dispatch: dispatch.redact };
  const monitoring = new MonitoringStack(app, name('monitoring'), {
    ...props,
    redactors,
    reviewRedactor: redactorName(name('review')),
  });
  const services = {
    intake,
    triage,
    dispatch,
    monitoring,
    review: new ReviewStack(app, name('review'), { ...props, evidence: monitoring.evidence }),
  };
  const after = [platform, ...Object.values(services)];
  const api = new ApiStack(app, name('api'), { stage, platform: platform.platform, after, env });
  const door = platform.console;
  const console = door && new ConsoleStack(app, name('console'), { ...props, door, build, api });
  new OverviewStack(app, name('overview'), { stage, platform, console, services, env });
};
