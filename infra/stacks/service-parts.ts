import { Duration } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { ApiFunction } from '#functions/routes.ts';
import type { Alarms } from '../constructs/alarms.ts';
import type { Front } from '../constructs/front.ts';
import type { GradualDeployments } from '../constructs/gradual-deployments.ts';
import { LogMetric } from '../constructs/log-metric.ts';
import type { ServiceApi } from '../constructs/service-api.ts';
import type { ServiceDashboard } from '../constructs/service-dashboard.ts';
import { ServiceFunction, type ServiceFunctionProps } from '../constructs/service-function.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import type { Identity } from './identity-stack.ts';

/** Where the service is reached, without a slash at the end. */
export interface Addresses {
  readonly api: string;
  readonly links: string;
}

/** The resources that functions without callers are wired to. */
export interface WorkerParts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly api: ServiceApi;
  readonly addresses: Addresses;
  readonly alarms: Alarms;
  readonly dashboard: ServiceDashboard;
}

/** The resources that every part of the service stack is wired to. */
export interface ServiceParts extends WorkerParts {
  readonly identity: Identity;
  /** Undefined where requests reach the API without one. */
  readonly front: Front | undefined;
  readonly deployments: GradualDeployments;
}

/** API Gateway answers 503 after 30 seconds: a cold start and what the function answers fit in below that. */
export const LONGEST_REQUEST = Duration.seconds(25);

/** Refusals by the error's code, and what failed by function. */
export const API_METRICS = { refusals: 'Refusals', failures: 'Failures' } as const;

/** A function behind the API, which sends it the routes of its folder. */
export function apiFunction<Env extends z.ZodMiniObject>(
  scope: Construct,
  id: string,
  { stage, api, deployments, front, alarms, dashboard }: ServiceParts,
  props: Omit<ServiceFunctionProps<Env>, 'folder' | 'logRetention'> & {
    readonly folder: ApiFunction;
  },
): ServiceFunction<Env> {
  const made = new ServiceFunction<Env>(scope, id, { ...props, logRetention: stage.logRetention });
  if (front) {
    made.lambda.addEnvironment('FRONT_SECRETS', front.secrets);
  }
  const { logGroup } = made;
  // Metrics are in the stack Watch, which reads the logs of the others: the API's own has no room for them.
  new LogMetric(alarms, `${id}RefusalsLog`, {
    ...{ logGroup, metricName: API_METRICS.refusals, message: 'REQUEST_REFUSED' },
    by: { dimension: 'code', field: 'refusal' },
  });
  const failures = new LogMetric(alarms, `${id}FailuresLog`, {
    ...{ logGroup, metricName: API_METRICS.failures, message: 'REQUEST_FAILED' },
    by: { dimension: 'function', field: 'service' },
  });
  watchForeign(made, props.folder, { alarms, dashboard });
  api.serve(props.folder, deployments.aliasOf(made, failures));
  return made;
}

/** The functions whose routes are below a customer. */
const BELOW_CUSTOMERS: ReadonlySet<ApiFunction> = new Set(['partner-api', 'entitlements']);

/** R22: one principal tried the ids of many customers that are not its partner's. */
function watchForeign(
  made: Construct & { readonly logGroup: ILogGroup },
  name: ApiFunction,
  { alarms, dashboard }: Pick<WorkerParts, 'alarms' | 'dashboard'>,
): void {
  if (BELOW_CUSTOMERS.has(name)) {
    const metricName = 'ForeignCustomersTried';
    const tried = new LogMetric(alarms, `${made.node.id}${metricName}Log`, {
      ...{ logGroup: made.logGroup, metricName, message: 'FOREIGN_CUSTOMERS_TRIED' },
    });
    if (name === 'partner-api') {
      // Both functions write to the same metric.
      dashboard.graph('Customers of others that were tried', [tried.metric()]);
      alarms.raise(metricName, {
        metric: tried.metric(),
        threshold: 1,
        impact:
          'Somebody with a valid token searches for customers of other partners. They are refused.',
        runbook: 'a-principal-tries-customers-of-others',
      });
    }
  }
}

/** A partner claimed as much as it may in a day. */
export function watchClaims(
  made: Construct & { readonly logGroup: ILogGroup },
  { alarms, dashboard }: Pick<WorkerParts, 'alarms' | 'dashboard'>,
): void {
  const metricName = 'ClaimsFull';
  const full = new LogMetric(alarms, `${metricName}Log`, {
    ...{ logGroup: made.logGroup, metricName, message: 'CLAIMS_FULL' },
  });
  dashboard.graph('Claims beyond a day', [full.metric()]);
  alarms.raise(metricName, {
    metric: full.metric(),
    threshold: 1,
    impact:
      'A partner claims many customers or Azure subscriptions, and is refused more until tomorrow: others cannot have what it has.',
    runbook: 'a-partner-claims-too-much',
  });
}

export const tableEnv = ({ data }: Pick<WorkerParts, 'data'>) => ({
  TABLE_NAME: data.table.tableName,
});

/** For those who find product keys. */
export const keySecretEnv = ({ data }: Pick<WorkerParts, 'data'>) => ({
  KEY_SECRET_ARN: data.keySecret.arn,
});

/** For those who close or open them. */
export const keyEncryptionEnv = ({ data }: Pick<WorkerParts, 'data'>) => ({
  KEY_ENCRYPTION_KEY_ARN: data.keyEncryptionKey.arn,
});

/** For commands whose answers show a secret. */
export const answerEnv = ({ data }: Pick<WorkerParts, 'data'>) => ({
  ANSWER_SECRET_ARN: data.answerSecret.arn,
});

export const listEnv = (parts: ServiceParts) => ({
  ...tableEnv(parts),
  PAGING_SECRET_ARN: parts.data.pagingSecret.arn,
});
