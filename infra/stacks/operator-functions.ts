import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { env as importCatalogEnv } from '#functions/import-catalog/env.ts';
import { env as keyPoolsEnv } from '#functions/key-pools/env.ts';
import { env as mediaEnv } from '#functions/media/env.ts';
import { apiFunction, keysEnv, type ServiceParts, tableEnv } from './service-parts.ts';

/** What the operator calls: catalog, files, keys. */
export class OperatorFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    const { table, media: bucket } = parts.data;

    const importCatalog = apiFunction(this, 'ImportCatalog', parts, {
      folder: 'import-catalog',
      env: importCatalogEnv,
      environment: tableEnv(parts),
      timeout: Duration.seconds(29),
    });
    table.grant(importCatalog, ['GetItem'], ['REQUEST#*']);
    table.grant(importCatalog, ['BatchWriteItem'], ['CATALOG#*']);
    table.grant(importCatalog, ['PutItem'], ['CATALOG', 'AUDIT#*', 'REQUEST#*']);

    const media = apiFunction(this, 'MediaAdmin', parts, {
      folder: 'media',
      env: mediaEnv,
      environment: { ...tableEnv(parts), MEDIA_BUCKET_NAME: bucket.bucketName },
      timeout: Duration.seconds(29),
    });
    table.grant(media, ['GetItem'], ['MEDIAUPLOAD#*', 'REQUEST#*']);
    table.grant(media, ['PutItem'], ['MEDIAUPLOAD#*', 'MEDIA#*', 'AUDIT#*', 'REQUEST#*']);
    bucket.grantObjects(media, ['DeleteObject', 'GetObject', 'PutObject'], 'media/');

    const keyPools = apiFunction(this, 'KeyPools', parts, {
      folder: 'key-pools',
      env: keyPoolsEnv,
      environment: keysEnv(parts),
      timeout: Duration.seconds(29),
    });
    table.grant(keyPools, ['GetItem'], ['PRODUCTKEY#*', 'REQUEST#*']);
    table.grant(keyPools, ['PutItem'], ['PRODUCTKEY#*', 'KEYPOOL#*', 'AUDIT#*', 'REQUEST#*']);
    parts.data.keySecret.grantValue(keyPools);
  }
}
