import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { featureFlags } from '@muster/infra/muster.ts';
import { steps } from './message.ts';
import { FloorStage } from './stage.ts';

export const STACK = 'muster-bench-floor';

/**
 * The same hops as an alarm takes through Muster, with nothing decided on the way: HTTP API → Lambda → table → relay →
 * bus → queue → Lambda → table → … → Lambda → mail, and a listener that gets every event, as monitoring does.
 */
export const synthesiseFloor = (outdir: string, bundles: string, region: string): void => {
  const app = new App({ outdir, context: featureFlags });
  const stack = new Stack(app, STACK, { env: { region, account: '000000000000' } });
  const bus = new EventBus(stack, 'Bus');
  const stage = (id: string) => new FloorStage(stack, id, { bus, bundles });

  const intake = stage('Intake');
  const api = new HttpApi(stack, 'Api');
  api.addRoutes({
    path: '/messages',
    methods: [HttpMethod.POST],
    integration: new HttpLambdaIntegration('calls', intake.handler('door')),
  });
  stage('Triage').subscribe(['first'], 'first');
  const dispatch = stage('Dispatch');
  dispatch.subscribe(['second'], 'second');
  dispatch.subscribe(['tell'], 'tell');
  stage('Monitoring').subscribe(steps, 'listen');
  new CfnOutput(stack, 'ApiId', { value: api.apiId });
  app.synth();
};
