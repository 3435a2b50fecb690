import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type CfnFunction,
  type Code,
  Function as LambdaFunction,
  type RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { codeOf, type HandlerName } from '../bundling.js';

/** Metadata of a function's resource: the folder below lambdas/ that holds its handler. The embedded run goes by it. */
export const HANDLER_METADATA = 'council-watch:handler';

/** What every function is told. */
export interface HandlerContext {
  readonly environment: Record<string, string>;
  readonly deadLetters: IQueue;
  readonly logRetention: RetentionDays;
  readonly key: IKey | undefined;
  /** Code in place of the bundle: where the template alone is wanted. */
  readonly code?: Code | undefined;
}

export interface HandlerProps {
  /** Folder below lambdas/. */
  readonly name: HandlerName;
  readonly description: string;
  readonly timeout: Duration;
  readonly memorySize: number;
  /** Whether it may take again from a queue what it sent there; by default Lambda stops that. */
  readonly recursiveLoop?: RecursiveLoop;
}

/** One function of ours: Node 24 on arm64, its own role, its own log, bundled with what it uses and nothing else. */
export class Handler extends Construct {
  readonly name: HandlerName;
  readonly function: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    { environment, deadLetters, code, logRetention, key }: HandlerContext,
    props: HandlerProps,
  ) {
    super(scope, id);
    const { name, ...rest } = props;
    this.name = name;
    const logGroup = new LogGroup(this, 'Log', {
      retention: logRetention,
      ...(key && { encryptionKey: key }),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPolicy(
      // X-Ray has no resources to name.
      new PolicyStatement({ actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] }),
    );
    this.function = new LambdaFunction(this, 'Function', {
      ...rest,
      code: code ?? codeOf(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      tracing: Tracing.ACTIVE,
      deadLetterQueue: deadLetters,
    });
    (this.function.node.defaultChild as CfnFunction).addMetadata(HANDLER_METADATA, name);
  }
}
