import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface PublicApiProps {
  readonly domain: string | undefined;
  readonly certificate: string | undefined;
  readonly logRetention: RetentionDays;
  readonly key: IKey | undefined;
}

/** The address under which the API and the pages are reached. Its function is attached later: the functions are told the address. */
export class PublicApi extends Construct {
  readonly api: HttpApi;

  /** Where it is reached, without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { domain, certificate, logRetention, key }: PublicApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Http', { createDefaultStage: false });
    this.url = domain === undefined ? this.api.apiEndpoint : `https://${domain}`;
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      ...(key && { encryptionKey: key }),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        // The path without its query: a subscriber's link carries a token there.
        format: AccessLogFormat.custom(
          JSON.stringify({
            at: '$context.requestTime',
            id: '$context.requestId',
            method: '$context.httpMethod',
            path: '$context.path',
            status: '$context.status',
            latency: '$context.responseLatency',
          }),
        ),
      },
    });
    if (domain !== undefined && certificate !== undefined) {
      const name = new DomainName(this, 'Domain', {
        domainName: domain,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
        securityPolicy: SecurityPolicy.TLS_1_2,
      });
      new ApiMapping(this, 'Mapping', { api: this.api, domainName: name, stage });
      new CfnOutput(this, 'DomainTarget', {
        value: name.regionalDomainName,
        description: `Point a CNAME record of ${domain} here`,
      });
    }
  }

  /** How often it answered with an error of its own. */
  get serverErrors(): IMetric {
    return this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
  }

  attach(target: IFunction): void {
    const integration = new HttpLambdaIntegration('Handler', target);
    this.api.addRoutes({ path: '/', integration });
    this.api.addRoutes({ path: '/{proxy+}', integration });
  }
}
