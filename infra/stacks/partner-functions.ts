import { Construct } from 'constructs';
import { env as entitlementsEnv } from '#functions/entitlements/env.ts';
import { env as partnerApiEnv } from '#functions/partner-api/env.ts';
import { env as statementEnv } from '#functions/statement/env.ts';
import {
  answerEnv,
  apiFunction,
  keyEncryptionEnv,
  LONGEST_REQUEST,
  listEnv,
  type ServiceParts,
  tableEnv,
  watchClaims,
} from './service-parts.ts';

/** The functions that partners' portals call. */
export class PartnerFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    this.#partnerApi(parts);
    this.#entitlements(parts);
    this.#statement(parts);
  }

  /** Sells, cancels, bills and reports. It closes the secrets of webhooks and opens none, and it opens no product key. */
  #partnerApi(parts: ServiceParts): void {
    const { table, attachments, keyEncryptionKey, pagingSecret, answerSecret } = parts.data;
    const { claims } = parts.stage;
    const api = apiFunction(this, 'PartnerApi', parts, {
      folder: 'partner-api',
      env: partnerApiEnv,
      environment: {
        ...listEnv(parts),
        ...answerEnv(parts),
        ...keyEncryptionEnv(parts),
        ATTACHMENTS_BUCKET_NAME: attachments.bucketName,
        ...(claims.proof === 'txt' && { CLAIM_PROOF: claims.proof }),
        CLAIMS_A_DAY: String(claims.mostADay),
        ...(claims.dnsServers && { CLAIM_DNS_SERVERS: claims.dnsServers.join(',') }),
        ...(parts.stage.agreements === 'demanded' && { DEMAND_AGREEMENTS: 'on' }),
      },
      timeout: LONGEST_REQUEST,
    });
    watchClaims(api, parts);
    const catalog = ['CATALOG', 'CATALOG#*'];
    // Each of these is read, and written as a whole row.
    const rows = [
      ...['CUSTOMER#*', 'DOMAIN#*', 'AZURESUBSCRIPTION#*', 'INVOICES#*', 'SERVICEREQUEST#*'],
      ...['WEBHOOK#*', 'REQUEST#*', 'BRAND#*', 'PROFILES#*'],
    ];
    table.grant(api, ['GetItem'], [...catalog, ...rows, 'PARTNERS']);
    table.grant(
      api,
      ['BatchGetItem'],
      ['CATALOG#*', 'CUSTOMER#*', 'LINK#*', 'AZURESUBSCRIPTION#*', 'SERVICEREQUEST#*'],
    );
    table.grant(
      api,
      ['Query'],
      ['CATALOG#*', 'CUSTOMER#*', 'PARTNER#*', 'ACCOUNT#*', 'INVOICES#*', 'AUDIT#*', 'WEBHOOK#*'],
    );
    table.grant(api, ['PutItem'], [...rows, 'PARTNER#*', 'ACCOUNT#*', 'AUDIT#*']);
    table.grant(
      api,
      ['UpdateItem'],
      ['CUSTOMER#*', 'LIMIT#*', 'LINK#*', 'PARTNER#*', 'PRODUCTKEY#*', 'WEBHOOK#*'],
    );
    // A customer whose relationship ends leaves its partner's lists, and frees its domain.
    table.grant(api, ['DeleteItem'], ['WEBHOOK#*', 'PARTNER#*', 'DOMAIN#*']);
    attachments.grantObjects(api, ['GetObject', 'PutObject'], 'servicerequests/');
    attachments.grantLists(api, 'servicerequests/');
    keyEncryptionKey.grant(api, 'GenerateDataKey', 'webhook-secrets');
    pagingSecret.grantValue(api);
    answerSecret.grantValue(api);
  }

  /** Keys and links: the one function of the API that opens them. */
  #entitlements(parts: ServiceParts): void {
    const { table, keyEncryptionKey, linkSecret, pagingSecret, answerSecret } = parts.data;
    const entitlements = apiFunction(this, 'Entitlements', parts, {
      folder: 'entitlements',
      env: entitlementsEnv,
      environment: {
        ...listEnv(parts),
        ...answerEnv(parts),
        ...keyEncryptionEnv(parts),
        LINK_SECRET_ARN: linkSecret.arn,
        LINK_BASE_URL: parts.addresses.links,
      },
    });
    table.grant(
      entitlements,
      ['GetItem'],
      ['CUSTOMER#*', 'KEYPOOLS', 'MEDIAUPLOAD#*', 'REQUEST#*', 'CATALOG', 'CATALOG#*'],
    );
    table.grant(entitlements, ['Query'], ['CUSTOMER#*', 'MEDIA#*', 'KEYPOOL#*', 'KEYPOOLS']);
    table.grant(entitlements, ['BatchGetItem', 'UpdateItem'], ['LINK#*']);
    table.grant(entitlements, ['UpdateItem'], ['LIMIT#*']);
    table.grant(entitlements, ['UpdateItem'], ['PRODUCTKEY#*']);
    keyEncryptionKey.grant(entitlements, 'Decrypt', 'product-keys');
    table.grant(entitlements, ['ConditionCheckItem'], ['CUSTOMER#*']);
    table.grant(entitlements, ['PutItem'], ['CUSTOMER#*', 'LINK#*', 'AUDIT#*', 'REQUEST#*']);
    table.grant(entitlements, ['DeleteItem'], ['KEYPOOL#*']);
    linkSecret.grantValue(entitlements);
    pagingSecret.grantValue(entitlements);
    answerSecret.grantValue(entitlements);
  }

  /** Draws invoices, with a font and a library that no other request waits for. It writes only the sums that it adds up. */
  #statement(parts: ServiceParts): void {
    const { table } = parts.data;
    const statement = apiFunction(this, 'Statement', parts, {
      folder: 'statement',
      env: statementEnv,
      environment: tableEnv(parts),
      timeout: LONGEST_REQUEST,
      // A whole CPU: ten thousand lines are drawn within a request.
      memorySize: 1_769,
    });
    table.grant(
      statement,
      ['GetItem'],
      ['PARTNERS', 'CUSTOMER#*', 'CATALOG', 'CATALOG#*', 'INVOICES#*'],
    );
    table.grant(statement, ['BatchGetItem'], ['CUSTOMER#*']);
    table.grant(statement, ['Query'], ['ACCOUNT#*']);
    table.grant(statement, ['PutItem'], ['INVOICES#*']);
    table.grant(statement, ['UpdateItem'], ['LIMIT#*']);
  }
}
