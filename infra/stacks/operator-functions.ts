import { Construct } from 'constructs';
import { env as importCatalogEnv } from '#functions/import-catalog/env.ts';
import { env as keyPoolsEnv } from '#functions/key-pools/env.ts';
import { env as mediaEnv } from '#functions/media/env.ts';
import { env as partnersEnv } from '#functions/partners/env.ts';
import {
  apiFunction,
  keyEncryptionEnv,
  keySecretEnv,
  LONGEST_REQUEST,
  listEnv,
  type ServiceParts,
  tableEnv,
} from './service-parts.ts';

/** What the operator calls: catalog, files, keys, partners. */
export class OperatorFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    const { table, media: bucket, keySecret, keyEncryptionKey, pagingSecret } = parts.data;

    const importCatalog = apiFunction(this, 'ImportCatalog', parts, {
      folder: 'import-catalog',
      env: importCatalogEnv,
      environment: { ...tableEnv(parts), MEDIA_BUCKET_NAME: bucket.bucketName },
      timeout: LONGEST_REQUEST,
      // A file of 100 MiB, its text and its values at once; and more memory is more processor.
      memorySize: 2_048,
    });
    table.grant(importCatalog, ['GetItem'], ['CATALOG', 'CATALOGIMPORT#*', 'REQUEST#*']);
    table.grant(importCatalog, ['BatchWriteItem'], ['CATALOG#*']);
    table.grant(importCatalog, ['PutItem'], ['CATALOG', 'CATALOGIMPORT#*', 'AUDIT#*', 'REQUEST#*']);
    bucket.grantObjects(importCatalog, ['GetObject', 'PutObject'], 'catalogs/');
    bucket.grantNames(importCatalog);

    const media = apiFunction(this, 'MediaAdmin', parts, {
      folder: 'media',
      env: mediaEnv,
      environment: { ...tableEnv(parts), MEDIA_BUCKET_NAME: bucket.bucketName },
      timeout: LONGEST_REQUEST,
    });
    table.grant(media, ['GetItem'], ['MEDIAUPLOAD#*', 'REQUEST#*']);
    table.grant(media, ['PutItem'], ['MEDIAUPLOAD#*', 'MEDIA#*', 'AUDIT#*', 'REQUEST#*']);
    bucket.grantObjects(media, ['DeleteObject', 'GetObject', 'PutObject'], 'media/');
    bucket.grantNames(media);

    const keyPools = apiFunction(this, 'KeyPools', parts, {
      folder: 'key-pools',
      env: keyPoolsEnv,
      environment: { ...listEnv(parts), ...keySecretEnv(parts), ...keyEncryptionEnv(parts) },
      timeout: LONGEST_REQUEST,
    });
    table.grant(keyPools, ['GetItem'], ['KEYIMPORT#*', 'REQUEST#*']);
    table.grant(keyPools, ['BatchGetItem'], ['PRODUCTKEY#*']);
    table.grant(keyPools, ['Query'], ['KEYIMPORT#*', 'KEYPOOL#*', 'KEYPOOLS']);
    table.grant(keyPools, ['ConditionCheckItem'], ['KEYIMPORT#*']);
    table.grant(
      keyPools,
      ['PutItem'],
      ['KEYIMPORT#*', 'PRODUCTKEY#*', 'KEYPOOL#*', 'AUDIT#*', 'REQUEST#*'],
    );
    table.grant(keyPools, ['UpdateItem'], ['KEYPOOLS']);
    table.grant(keyPools, ['DeleteItem'], ['KEYIMPORT#*', 'PRODUCTKEY#*', 'KEYPOOL#*']);
    keySecret.grantValue(keyPools);
    pagingSecret.grantValue(keyPools);
    keyEncryptionKey.grant(keyPools, 'GenerateDataKey', 'product-keys');
    this.#partners(parts);
  }

  #partners(parts: ServiceParts): void {
    const { table, pagingSecret } = parts.data;
    const { users } = parts.identity;
    const partners = apiFunction(this, 'Partners', parts, {
      folder: 'partners',
      env: partnersEnv,
      environment: {
        ...listEnv(parts),
        ...(users && { USER_POOL_ID: users.userPoolId, PROGRAM_SCOPE: users.programScope }),
      },
      timeout: LONGEST_REQUEST,
    });
    table.grant(partners, ['GetItem'], ['PARTNERS', 'REQUEST#*']);
    table.grant(partners, ['Query'], ['PARTNERS']);
    table.grant(partners, ['PutItem'], ['PARTNERS', 'PRINCIPAL#*', 'AUDIT#*', 'REQUEST#*']);
    table.grant(partners, ['DeleteItem'], ['PARTNERS', 'PRINCIPAL#*']);
    pagingSecret.grantValue(partners);
    users?.allow(partners, [
      'AdminCreateUser',
      'AdminDeleteUser',
      'AdminGetUser',
      'CreateUserPoolClient',
      'DeleteUserPoolClient',
      'DescribeUserPoolClient',
      'ListUserPoolClients',
    ]);
  }
}
