import { Duration, Lazy, Stack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { env as openLinkEnv } from '#functions/open-link/env.ts';
import { env as systemEnv } from '#functions/system/env.ts';
import { env as validateKeyEnv } from '#functions/validate-key/env.ts';
import { ALARM_PERIOD } from '../constructs/alarms.ts';
import { LogMetric, METRICS_NAMESPACE } from '../constructs/log-metric.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import {
  API_METRICS,
  apiFunction,
  keySecretEnv,
  LONGEST_REQUEST,
  type ServiceParts,
  tableEnv,
} from './service-parts.ts';

/** A click is one write: this is far beyond a cold start, and a fifth of the function's own end. */
const SLOW_CLICK = Duration.seconds(3);

/** The functions that anybody may call: the link, health, and whatever no route takes. */
export class PublicFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    const { table, media: bucket } = parts.data;
    const { concurrency } = parts.stage;
    const downloads = parts.front?.downloads;
    const downloadRole =
      parts.stage.strictDownloads && !downloads
        ? new Role(this, 'DownloadRole', {
            // Named here, in its own account, the function's role needs no grant to take it.
            assumedBy: new ArnPrincipal(Lazy.string({ produce: () => openLink.role.roleArn })),
            description: 'Reads files for visitors, one file and one address at a time',
          })
        : undefined;
    const openLink: ServiceFunction<typeof openLinkEnv> = apiFunction(this, 'OpenLink', parts, {
      folder: 'open-link',
      env: openLinkEnv,
      environment: {
        ...tableEnv(parts),
        LINK_BASE_URL: parts.addresses.links,
        MEDIA_BUCKET_NAME: bucket.bucketName,
        ...(downloadRole && { DOWNLOAD_ROLE_ARN: downloadRole.roleArn }),
        ...(downloads && {
          DOWNLOAD_ORIGIN: parts.addresses.links,
          DOWNLOAD_KEY_IDS: downloads.keyIds,
          DOWNLOAD_KEY_SECRET_ARN: downloads.key.arn,
          ...(parts.stage.strictDownloads && { STRICT_DOWNLOADS: 'on' }),
        }),
      },
      reservedConcurrency: concurrency === 'unreserved' ? undefined : concurrency.clicks,
    });
    this.#watchClicks(openLink, parts);
    table.grant(openLink, ['GetItem', 'UpdateItem'], ['LINK#*']);
    // The page shows the file, and the brand of the partner: that and nothing else of it.
    table.grant(openLink, ['GetItem'], ['CUSTOMER#*', 'BRAND#*']);
    // The front reads files by itself: the function then only signs, and may read none.
    if (downloads) {
      downloads.key.grantValue(openLink);
    } else {
      bucket.grantObjects(downloadRole ?? openLink, ['GetObject'], 'media/');
    }

    const validateKey = apiFunction(this, 'ValidateKey', parts, {
      folder: 'validate-key',
      env: validateKeyEnv,
      environment: { ...tableEnv(parts), ...keySecretEnv(parts) },
      reservedConcurrency: concurrency === 'unreserved' ? undefined : concurrency.keyValidations,
    });
    table.grant(validateKey, ['GetItem'], ['PRODUCTKEY#*']);
    table.grant(validateKey, ['UpdateItem'], ['LIMIT#*']);
    parts.data.keySecret.grantValue(validateKey);
    this.#system(parts);
  }

  /** It comes last: requests whose address is not tidy go through it to every other function. */
  #system(parts: ServiceParts): void {
    const { concurrency } = parts.stage;
    const { issuer, audience } = parts.identity;
    const targets = [...parts.api.served];
    const aliases = targets.map(([name, alias]) => [name, alias.functionArn] as const);
    const system = apiFunction(this, 'System', parts, {
      folder: 'system',
      env: systemEnv,
      environment: {
        ISSUER: issuer,
        ...(audience !== undefined && { AUDIENCE: audience }),
        FUNCTION_ALIASES: Stack.of(this).toJsonString(Object.fromEntries(aliases)),
      },
      timeout: LONGEST_REQUEST,
      reservedConcurrency: concurrency === 'unreserved' ? undefined : concurrency.unknownRoutes,
    });
    system.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: aliases.map(([, arn]) => arn),
      }),
    );
  }

  /** R9: what visitors of links are answered, and whether there is a function free to answer them. */
  #watchClicks({ lambda, logGroup }: ServiceFunction<typeof openLinkEnv>, parts: ServiceParts) {
    const by = { dimension: 'outcome', field: 'outcome' };
    const metricName = 'LinkAnswers';
    const answers = new LogMetric(parts.alarms, 'LinkAnswersLog', {
      ...{ logGroup, metricName, by, message: 'REQUEST_SERVED' },
    });
    parts.dashboard.graph('Downloads', [answers.metric('counted'), answers.metric('resumed')]);
    parts.dashboard.graphOf('Answers of links', metricName, by.dimension);
    const slowest = lambda.metricDuration({ statistic: 'p99', period: ALARM_PERIOD });
    parts.dashboard.graph('Time of a click', [slowest]);
    this.#alarmOnClicks(lambda, slowest, parts);
  }

  #alarmOnClicks(lambda: IFunction, slowest: Metric, { alarms }: ServiceParts): void {
    alarms.raise('ClicksSlow', {
      metric: slowest,
      threshold: SLOW_CLICK.toMilliseconds(),
      periods: 3,
      impact: 'Customers wait for their download, and some give up or are answered with an error.',
      runbook: 'clicks-are-slow',
    });
    alarms.raise('ClicksFail', {
      // What the edge caught, and what broke or timed out before it could.
      metric: new MathExpression({
        expression: 'FILL(failed, 0) + FILL(broke, 0)',
        usingMetrics: {
          failed: new Metric({
            namespace: METRICS_NAMESPACE,
            metricName: API_METRICS.failures,
            dimensionsMap: { function: 'open-link' },
            ...{ statistic: 'Sum', period: ALARM_PERIOD },
          }),
          broke: lambda.metricErrors({ period: ALARM_PERIOD }),
        },
        label: 'Clicks that failed',
        period: ALARM_PERIOD,
      }),
      threshold: 3,
      impact: "Customers' clicks on download links end in an error of ours.",
      runbook: 'the-api-answers-5xx',
    });
    alarms.raise('ClicksThrottled', {
      metric: lambda.metricThrottles({ period: ALARM_PERIOD }),
      threshold: 1,
      impact: "Customers' clicks on download links are turned away.",
      runbook: 'clicks-are-turned-away',
    });
  }
}
