import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { SiteFilesEnv } from '../platform/env.ts';
import { BUILDS_FILE, SITE_FOLDER } from '../platform/site-files.ts';
import type { Stage } from '../stages.ts';
import { acknowledgeResource } from './acknowledge.ts';
import { Handler } from './handler.ts';

const TIMEOUT_SECONDS = 120;

export interface ConsoleFilesProps {
  readonly stage: Stage;
  readonly bucketName: string;
  readonly bucketArn: string;
  readonly code: Code;
  readonly build: string;
  /** What the console reads as it starts, as JSON. */
  readonly config: string;
  readonly tell: ITopic;
}

/** The files of one build of the console in their bucket, put there by a Lambda of ours that has them with it. */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, props: ConsoleFilesProps) {
    super(scope, id);
    const { stage, bucketName, bucketArn, code, build, config, tell } = props;
    const files = `${bucketArn}/${SITE_FOLDER}/*`;
    const builds = `${bucketArn}/${BUILDS_FILE}`;
    const handler = new Handler(this, 'site-files', {
      stage,
      code,
      tell,
      service: 'platform',
      env: SiteFilesEnv,
      environment: { BUCKET_NAME: bucketName },
      timeoutSeconds: TIMEOUT_SECONDS,
      ifItFails: {
        whoIsHurt: 'Nobody at work: the console stays as it was before this deployment.',
        whatToDo: 'Read the log of site-files, fix the cause, then deploy again.',
      },
    });
    const grant = (actions: string[], resources: string[]) =>
      handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
    grant(['s3:PutObject', 's3:DeleteObject'], [files, builds]);
    grant(['s3:GetObject'], [builds]);
    // Without it S3 says 403 and not 404 of the list of builds that is not there yet.
    grant(['s3:ListBucket'], [bucketArn]);
    acknowledgeResource(handler.ownRole, files, 'The files of each build have names of their own.');
    const content = new CustomResource(this, 'Content', {
      resourceType: 'Custom::ConsoleFiles',
      serviceToken: handler.functionArn,
      serviceTimeout: Duration.seconds(TIMEOUT_SECONDS + 30),
      properties: { Build: build, Config: config },
    });
    content.node.addDependency(handler, handler.ownRole);
  }
}
