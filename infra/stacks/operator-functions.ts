import { Construct } from 'constructs';
import { env as importCatalogEnv } from '#functions/import-catalog/env.ts';
import { env as operatorApiEnv } from '#functions/operator-api/env.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import {
  answerEnv,
  apiFunction,
  keyEncryptionEnv,
  keySecretEnv,
  LONGEST_REQUEST,
  listEnv,
  type ServiceParts,
  tableEnv,
} from './service-parts.ts';

type OperatorApi = ServiceFunction<typeof operatorApiEnv>;

/** How often the canary runs, if the stage has one: the other jobs run alike on all stages. */
const canaryEnv = ({ stage: { canary } }: ServiceParts) =>
  canary === 'none' ? {} : { CANARY_MINUTES: String(canary.everyMinutes) };

/** The functions that the operator calls. */
export class OperatorFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    this.#importCatalog(parts);
    this.#operatorApi(parts);
  }

  #importCatalog(parts: ServiceParts): void {
    const { table, media: bucket, answerSecret } = parts.data;
    const importCatalog = apiFunction(this, 'ImportCatalog', parts, {
      folder: 'import-catalog',
      env: importCatalogEnv,
      environment: {
        ...tableEnv(parts),
        ...answerEnv(parts),
        MEDIA_BUCKET_NAME: bucket.bucketName,
      },
      timeout: LONGEST_REQUEST,
      // A file of 100 MiB, its text and its values at once; and more memory is more processor.
      memorySize: 2_048,
    });
    table.grant(
      importCatalog,
      ['GetItem'],
      ['CATALOG', 'CATALOG#*', 'CATALOGIMPORT#*', 'REQUEST#*'],
    );
    table.grant(importCatalog, ['Query'], ['CATALOG', 'CATALOG#*']);
    table.grant(importCatalog, ['UpdateItem'], ['LIMIT#*']);
    table.grant(importCatalog, ['BatchWriteItem'], ['CATALOG#*']);
    table.grant(importCatalog, ['PutItem'], ['CATALOG', 'CATALOGIMPORT#*', 'AUDIT#*', 'REQUEST#*']);
    bucket.grantObjects(importCatalog, ['GetObject', 'PutObject'], 'catalogs/');
    bucket.grantNames(importCatalog);
    answerSecret.grantValue(importCatalog);
  }

  /** Partners, files, key pools, the queue of reports, dead webhooks, jobs. It closes product keys and opens none. */
  #operatorApi(parts: ServiceParts): void {
    const { table, media } = parts.data;
    const { users } = parts.identity;
    const api: OperatorApi = apiFunction(this, 'OperatorApi', parts, {
      folder: 'operator-api',
      env: operatorApiEnv,
      environment: {
        ...listEnv(parts),
        ...answerEnv(parts),
        ...keySecretEnv(parts),
        ...keyEncryptionEnv(parts),
        MEDIA_BUCKET_NAME: media.bucketName,
        ...canaryEnv(parts),
        ...(users && { USER_POOL_ID: users.userPoolId, PROGRAM_SCOPE: users.programScope }),
      },
      timeout: LONGEST_REQUEST,
    });
    const keyRows = ['KEYIMPORT#*', 'PRODUCTKEY#*', 'KEYPOOL#*'];
    const partnerRows = ['PARTNERS', 'PRINCIPAL#*'];
    table.grant(
      api,
      ['GetItem'],
      [
        ...['PARTNERS', 'BRAND#*', 'MEDIAUPLOAD#*', 'KEYIMPORT#*', 'WEBHOOK#*', 'REQUEST#*'],
        ...['CATALOG', 'CATALOG#*', 'KEYPOOLS'],
        ...['CUSTOMER#*', 'DOMAIN#*', 'AZURESUBSCRIPTION#*'],
      ],
    );
    table.grant(api, ['BatchGetItem'], ['PRODUCTKEY#*', 'SERVICEREQUEST#*', 'WEBHOOK#*']);
    table.grant(
      api,
      ['Query'],
      // Products of the catalog, to find the one that was meant by a name that is none.
      ['PARTNERS', 'KEYIMPORT#*', 'KEYPOOL#*', 'KEYPOOLS', 'MEDIA#*', 'CUSTOMER#*', 'CATALOG#*'],
    );
    table.grant(api, ['ConditionCheckItem'], ['KEYIMPORT#*']);
    table.grant(
      api,
      ['PutItem'],
      [
        ...[...partnerRows, ...keyRows, 'BRAND#*', 'MEDIAUPLOAD#*', 'MEDIA#*', 'WEBHOOK#*'],
        'KEYPOOLS',
        // A customer whose domain or tenant is released is saved, in its lists too.
        ...['CUSTOMER#*', 'PARTNER#*'],
        ...['AUDIT#*', 'REQUEST#*'],
      ],
    );
    const updated = ['KEYIMPORT#*', 'KEYPOOLS', 'LIMIT#*', 'PRODUCTKEY#*', 'WEBHOOK#*'];
    table.grant(api, ['UpdateItem'], updated);
    table.grant(
      api,
      ['DeleteItem'],
      [...partnerRows, ...keyRows, 'MEDIA#*', 'PARTNER#*', 'DOMAIN#*', 'AZURESUBSCRIPTION#*'],
    );
    this.#grantOthers(api, parts);
  }

  /** The links that end with a withdrawn file. */
  #grantLinks(api: OperatorApi, { data: { table } }: ServiceParts): void {
    table.grantDue(api, ['LINKFILE#*']);
    table.grant(api, ['BatchGetItem'], ['CUSTOMER#*', 'LINK#*']);
    table.grant(api, ['UpdateItem'], ['LINK#*']);
  }

  /** Queues, links, jobs, and the resources besides the table that the operator's function reaches. */
  #grantOthers(api: OperatorApi, parts: ServiceParts): void {
    const { data, identity } = parts;
    this.#grantLinks(api, parts);
    // Catalogs that were published: lists are for their products, too.
    data.table.grant(api, ['Query'], ['CATALOG']);
    data.table.grantDue(api, ['REVIEW#*', 'DEADWEBHOOK#*', 'KEYISSUED#*']);
    data.table.grant(api, ['BatchGetItem'], ['JOB#*']);
    data.media.grantObjects(api, ['DeleteObject', 'GetObject', 'PutObject'], 'media/');
    data.media.grantNames(api);
    data.keySecret.grantValue(api);
    data.pagingSecret.grantValue(api);
    data.answerSecret.grantValue(api);
    data.keyEncryptionKey.grant(api, 'GenerateDataKey', 'product-keys');
    identity.users?.allow(api, [
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
