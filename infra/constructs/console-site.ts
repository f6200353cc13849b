import { join, resolve } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { SITE_FOLDER } from '../platform/site-files.ts';
import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import { permissionsPolicy, sitePolicy } from './site-policy.ts';

/** What of the API a browser opens at the same origin. Providers call the API itself. */
export const API_PATHS = ['/v1/*', '/r/*', '/docs*'] as const;

const HTTP_ONLY = cloudfront.OriginProtocolPolicy.HTTP_ONLY;
const A_YEAR = Duration.days(365);
const pageOfPath = join(resolve(import.meta.dirname, '../site'), 'page-of-path.js');

const HTTPS_ALWAYS = { accessControlMaxAge: A_YEAR, includeSubdomains: false, override: true };
/** CloudFront keeps these for ten seconds if nobody says otherwise, without asking for whom they were. */
const ERRORS = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/** Where the distribution finds the API. MiniStack asks itself, which it knows by this name only. */
const apiOrigin = ({ publicAddress }: Stage, api: HttpApi): HttpOrigin => {
  if (publicAddress.at !== 'emulator') {
    const { region, urlSuffix } = Stack.of(api);
    return new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`);
  }
  const { protocol, hostname, port } = new URL(publicAddress.endpoint);
  const name = hostname === '127.0.0.1' ? 'localhost' : hostname;
  const originPath = `/_aws/execute-api/${api.apiId}/$default`;
  return protocol === 'http:'
    ? new HttpOrigin(name, { originPath, protocolPolicy: HTTP_ONLY, httpPort: Number(port) || 80 })
    : new HttpOrigin(name, { originPath, httpsPort: Number(port) || 443 });
};

/** CDK's class does not fit its interface where undefined and absent are told apart. */
const fits = (bucket: Bucket): bucket is Bucket & IBucket => bucket instanceof Bucket;
const asInterface = (bucket: Bucket): IBucket => {
  if (fits(bucket)) return bucket;
  throw new TypeError('no bucket');
};

export interface ConsoleSiteProps {
  readonly stage: Stage;
  readonly api: HttpApi;
  readonly signInUrl: string;
}

/** One origin for browsers: the console's files from a private bucket, and the paths of the API, none of them kept. */
export class ConsoleSite extends Construct {
  readonly bucket: Bucket;
  readonly bucketArn: string;
  readonly distribution: cloudfront.Distribution;
  readonly url: string;

  constructor(scope: Construct, id: string, props: ConsoleSiteProps) {
    super(scope, id);
    const { stage } = props;
    const { publicAddress, without } = stage;
    const withHttps = without.https === undefined;
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: withHttps,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const viewerProtocolPolicy = withHttps
      ? cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS
      : cloudfront.ViewerProtocolPolicy.ALLOW_ALL;
    const toApi = { ...this.#api(props), viewerProtocolPolicy };
    this.distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: `Muster, ${stage.name}`,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      ...(publicAddress.at === 'own-domain' && {
        domainNames: [new URL(publicAddress.url).hostname],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', publicAddress.certificateArn),
      }),
      errorResponses: ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      defaultBehavior: { ...this.#files(props), viewerProtocolPolicy },
      additionalBehaviors: Object.fromEntries(API_PATHS.map((path) => [path, toApi])),
    });
    this.url =
      publicAddress.at === 'own-domain'
        ? publicAddress.url
        : publicAddress.at === 'emulator'
          ? publicAddress.console
          : `https://${this.distribution.distributionDomainName}`;
    this.bucketArn = Stack.of(this).exportValue(this.bucket.bucketArn);
    this.#explain(stage);
  }

  #files({ stage, signInUrl }: ConsoleSiteProps): cloudfront.BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(asInterface(this.bucket), {
        originPath: `/${SITE_FOLDER}`,
        // With LIST a file that is not there is a 404, else S3 says 403. No path leads to a list.
        originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
      }),
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
      functionAssociations: [
        {
          eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
          function: new cloudfront.Function(this, 'PageOfPath', {
            code: cloudfront.FunctionCode.fromFile({ filePath: pageOfPath }),
            runtime: cloudfront.FunctionRuntime.JS_2_0,
            comment: `Shows the console at every path that names no file, ${stage.name}`,
          }),
        },
      ],
      responseHeadersPolicy: new cloudfront.ResponseHeadersPolicy(this, 'Headers', {
        comment: `Of the console’s files, ${stage.name}`,
        securityHeadersBehavior: {
          contentSecurityPolicy: { contentSecurityPolicy: sitePolicy(signInUrl), override: true },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
          referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
          strictTransportSecurity: HTTPS_ALWAYS,
        },
        customHeadersBehavior: {
          customHeaders: [{ header: 'permissions-policy', value: permissionsPolicy, override: true }],
        },
      }),
    };
  }

  /** The API’s own answers, to which only the demand for https is added. */
  #api({ stage, api }: ConsoleSiteProps): cloudfront.BehaviorOptions {
    return {
      origin: apiOrigin(stage, api),
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      compress: false,
      responseHeadersPolicy: new cloudfront.ResponseHeadersPolicy(this, 'HeadersOfApi', {
        comment: `Of the API, ${stage.name}`,
        securityHeadersBehavior: { strictTransportSecurity: HTTPS_ALWAYS },
      }),
    };
  }

  #explain({ publicAddress, without: { https: because } }: Stage) {
    const { policy } = this.bucket;
    if (because !== undefined && policy !== undefined) {
      for (const one of [this.bucket.node.findChild('Resource'), policy])
        acknowledge(one, { 'AwsSolutions-S10': because });
    }
    acknowledge(this.bucket, {
      'AwsSolutions-S1': 'It holds the console’s files, which everybody may read who opens the console.',
    });
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'Responders and leads open their links from wherever they are.',
      'AwsSolutions-CFR2':
        'A firewall is a paid plan; the API’s limits hold without it, and the organisation may add one.',
      'AwsSolutions-CFR3':
        'Its log would hold paths, and with them responders’ tokens. API Gateway’s log has what it takes to find a fault.',
      ...(because !== undefined && { 'AwsSolutions-CFR5': because }),
      ...(publicAddress.at !== 'own-domain' && {
        'AwsSolutions-CFR4':
          'CloudFront’s own name has CloudFront’s own certificate and rules; with a domain of its own it is TLS 1.2 at least.',
      }),
    });
  }
}
