import { Lazy } from 'aws-cdk-lib';
import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { env as openLinkEnv } from '#functions/open-link/env.ts';
import { env as serviceEnv } from '#functions/service/env.ts';
import { env as validateKeyEnv } from '#functions/validate-key/env.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import { apiFunction, keySecretEnv, type ServiceParts, tableEnv } from './service-parts.ts';

/** What anybody may call: the link, health, and whatever no route takes. */
export class PublicFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    const { table, media: bucket } = parts.data;
    apiFunction(this, 'Service', parts, {
      folder: 'service',
      env: serviceEnv,
      environment: {},
    });

    const downloadRole = parts.stage.strictDownloads
      ? new Role(this, 'DownloadRole', {
          assumedBy: new ArnPrincipal(Lazy.string({ produce: () => openLink.role.roleArn })),
          description: 'Reads files for visitors, one file and one address at a time',
        })
      : undefined;
    const openLink: ServiceFunction<typeof openLinkEnv> = apiFunction(this, 'OpenLink', parts, {
      folder: 'open-link',
      env: openLinkEnv,
      environment: {
        ...tableEnv(parts),
        MEDIA_BUCKET_NAME: bucket.bucketName,
        ...(downloadRole && { DOWNLOAD_ROLE_ARN: downloadRole.roleArn }),
      },
      reservedConcurrency: parts.stage.clickConcurrency,
    });
    table.grant(openLink, ['GetItem', 'UpdateItem'], ['LINK#*']);
    table.grant(openLink, ['GetItem'], ['CUSTOMER#*']);
    bucket.grantObjects(downloadRole ?? openLink, ['GetObject'], 'media/');
    if (downloadRole) {
      openLink.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: ['sts:AssumeRole'], resources: [downloadRole.roleArn] }),
      );
    }

    const validateKey = apiFunction(this, 'ValidateKey', parts, {
      folder: 'validate-key',
      env: validateKeyEnv,
      environment: { ...tableEnv(parts), ...keySecretEnv(parts) },
      reservedConcurrency: parts.stage.clickConcurrency,
    });
    table.grant(validateKey, ['GetItem'], ['PRODUCTKEY#*']);
    table.grant(validateKey, ['UpdateItem'], ['LIMIT#*']);
    parts.data.keySecret.grantValue(validateKey);
  }
}
