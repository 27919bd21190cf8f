import { type Acknowledgment, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  type IGrantable,
  type IPrincipal,
  type IRole,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type CfnFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { bundleOf, sourceOf } from './bundles.ts';

/** Metadata of the template by which the local run finds a function's folder. */
export const FOLDER_METADATA = 'countersign:folder';

export interface ServiceFunctionProps<Env extends z.ZodMiniObject> {
  /** Folder under functions/ whose handler.ts exports `handler`. */
  readonly folder: string;
  /** The folder's env.ts: it types `environment`, so that a variable left out does not compile. */
  readonly env: Env;
  readonly environment: z.input<NoInfer<Env>> & Record<string, string>;
  readonly logRetention: RetentionDays;
  /** @default 15 seconds: below the 30 that an HTTP API waits */
  readonly timeout?: Duration;
  /** MB; the share of a CPU grows with it. @default 512 */
  readonly memorySize?: number;
  /** @default unreserved */
  readonly reservedConcurrency?: number | undefined;
  /** Takes asynchronous invocations that failed. */
  readonly deadLetterQueue?: IQueue;
  /** For asynchronous invocations that nobody misses: one that does not run at once is dropped. @default false */
  readonly dropsInvocations?: boolean;
  /** How long an asynchronous invocation waits to be run. @default six hours */
  readonly maxEventAge?: Duration;
}

/** One folder of functions/: one Lambda, one role, one log group, one bundle. */
export class ServiceFunction<Env extends z.ZodMiniObject> extends Construct implements IGrantable {
  /** Folder under functions/. */
  readonly folder: string;
  readonly lambda: LambdaFunction;
  readonly role: IRole;
  readonly logGroup: ILogGroup;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    super(scope, id);
    this.folder = props.folder;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What functions/${props.folder} may do`,
    });
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);

    const isBundled = Stack.of(this).bundlingRequired;
    const lambda = new LambdaFunction(this, 'Function', {
      code: isBundled ? bundleOf(props.folder) : sourceOf(props.folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout ?? Duration.seconds(15),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      environment: {
        POWERTOOLS_SERVICE_NAME: props.folder,
        NODE_OPTIONS: '--enable-source-maps',
        ...props.environment,
      },
      ...(props.reservedConcurrency !== undefined && {
        reservedConcurrentExecutions: props.reservedConcurrency,
      }),
      ...(props.deadLetterQueue && { deadLetterQueue: props.deadLetterQueue, retryAttempts: 2 }),
      ...(props.maxEventAge && { maxEventAge: props.maxEventAge }),
      ...(props.dropsInvocations && { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    });
    const resource = lambda.node.defaultChild;
    if (isCfnFunction(resource)) {
      resource.addMetadata(FOLDER_METADATA, props.folder);
    }
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'X-Ray takes trace segments, and DynamoDB lists streams, for no resource in particular.',
    });
    Validations.of(lambda).acknowledge(...failuresOf(props));
    this.lambda = lambda;
    this.logGroup = logGroup;
    this.role = role;
    this.grantPrincipal = role;
  }

  /** Lets another one run this without waiting for it. */
  grantInvoke(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [this.lambda.functionArn],
      }),
    );
  }
}

/** The destination of a failed invocation. */
function failuresOf({
  deadLetterQueue,
  dropsInvocations = false,
}: Pick<
  ServiceFunctionProps<z.ZodMiniObject>,
  'deadLetterQueue' | 'dropsInvocations'
>): readonly Acknowledgment[] {
  const id = {
    queue: 'Serverless-LambdaDLQ',
    destination: 'Serverless-LambdaAsyncFailureDestination',
  };
  if (deadLetterQueue) {
    const reason = 'Its dead-letter queue takes the invocations that failed for good.';
    return [{ id: id.destination, reason }];
  }
  if (dropsInvocations) {
    const reason = 'An invocation only saves time: a job finds what it would have done.';
    return [
      { id: id.queue, reason },
      { id: id.destination, reason },
    ];
  }
  const reason =
    'It is not invoked asynchronously: its caller, or its event source mapping, has the failure.';
  return [{ id: id.queue, reason }];
}

const isCfnFunction = (construct: unknown): construct is CfnFunction =>
  construct instanceof Construct && 'addMetadata' in construct;
