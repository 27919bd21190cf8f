import { Construct } from 'constructs';
import { env as auditRecordsEnv } from '#functions/audit-records/env.ts';
import { env as catalogEnv } from '#functions/catalog/env.ts';
import { env as customersEnv } from '#functions/customers/env.ts';
import { env as entitlementsEnv } from '#functions/entitlements/env.ts';
import { env as hybridBenefitEnv } from '#functions/hybrid-benefit/env.ts';
import { env as invoicesEnv } from '#functions/invoices/env.ts';
import { env as ordersEnv } from '#functions/orders/env.ts';
import { env as serviceRequestsEnv } from '#functions/service-requests/env.ts';
import { env as subscriptionsEnv } from '#functions/subscriptions/env.ts';
import { env as webhooksEnv } from '#functions/webhooks/env.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import {
  apiFunction,
  keyEncryptionEnv,
  LONGEST_REQUEST,
  listEnv,
  type ServiceParts,
  tableEnv,
} from './service-parts.ts';

/** What partners' portals call. */
export class PartnerFunctions extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    const { table, pagingSecret } = parts.data;

    const catalog = apiFunction(this, 'Catalog', parts, {
      folder: 'catalog',
      env: catalogEnv,
      environment: listEnv(parts),
    });
    table.grant(catalog, ['GetItem'], ['CUSTOMER#*', 'CATALOG', 'CATALOG#*']);
    table.grant(catalog, ['Query', 'BatchGetItem'], ['CATALOG#*']);

    const customers = apiFunction(this, 'Customers', parts, {
      folder: 'customers',
      env: customersEnv,
      environment: listEnv(parts),
    });
    table.grant(customers, ['GetItem'], ['CUSTOMER#*', 'DOMAIN#*', 'REQUEST#*']);
    table.grant(customers, ['Query'], ['PARTNER#*']);
    table.grant(customers, ['UpdateItem'], ['LIMIT#*']);
    table.grant(
      customers,
      ['PutItem'],
      ['CUSTOMER#*', 'PARTNER#*', 'DOMAIN#*', 'AUDIT#*', 'REQUEST#*'],
    );

    const orders = apiFunction(this, 'Orders', parts, {
      folder: 'orders',
      env: ordersEnv,
      environment: listEnv(parts),
      timeout: LONGEST_REQUEST,
    });
    table.grant(orders, ['GetItem'], ['CUSTOMER#*', 'CATALOG', 'REQUEST#*']);
    table.grant(orders, ['BatchGetItem'], ['CATALOG#*', 'LINK#*', 'AZURESUBSCRIPTION#*']);
    table.grant(orders, ['Query'], ['CUSTOMER#*']);
    table.grant(orders, ['PutItem'], ['CUSTOMER#*', 'ACCOUNT#*', 'AUDIT#*', 'REQUEST#*']);
    table.grant(orders, ['UpdateItem'], ['CUSTOMER#*', 'LIMIT#*', 'LINK#*', 'PRODUCTKEY#*']);

    const subscriptions = apiFunction(this, 'Subscriptions', parts, {
      folder: 'subscriptions',
      env: subscriptionsEnv,
      environment: tableEnv(parts),
    });
    table.grant(subscriptions, ['GetItem'], ['CUSTOMER#*', 'AZURESUBSCRIPTION#*', 'REQUEST#*']);
    table.grant(subscriptions, ['PutItem'], ['AZURESUBSCRIPTION#*', 'AUDIT#*', 'REQUEST#*']);

    const hybridBenefit = apiFunction(this, 'HybridBenefit', parts, {
      folder: 'hybrid-benefit',
      env: hybridBenefitEnv,
      environment: tableEnv(parts),
    });
    table.grant(hybridBenefit, ['GetItem'], ['CUSTOMER#*', 'CATALOG', 'CATALOG#*']);
    table.grant(hybridBenefit, ['Query'], ['CUSTOMER#*']);

    const entitlements = this.#entitlements(parts);
    const readers = [...this.#readers(parts), this.#refundRequests(parts), this.#webhooks(parts)];
    for (const lister of [catalog, customers, orders, entitlements, ...readers]) {
      pagingSecret.grantValue(lister);
    }
  }

  /** What was charged, and what was done. */
  #readers(parts: ServiceParts) {
    const { table } = parts.data;
    const invoices = apiFunction(this, 'Invoices', parts, {
      folder: 'invoices',
      env: invoicesEnv,
      environment: listEnv(parts),
    });
    table.grant(invoices, ['Query'], ['ACCOUNT#*', 'INVOICES#*']);
    table.grant(invoices, ['GetItem', 'PutItem'], ['INVOICES#*']);

    const auditRecords = apiFunction(this, 'AuditRecords', parts, {
      folder: 'audit-records',
      env: auditRecordsEnv,
      environment: listEnv(parts),
    });
    table.grant(auditRecords, ['Query'], ['AUDIT#*']);
    return [invoices, auditRecords];
  }

  /** Problem reports; approving one cancels its purchase, with all that a cancellation does. */
  #refundRequests(parts: ServiceParts): ServiceFunction<typeof serviceRequestsEnv> {
    const { table, attachments } = parts.data;
    const reports = apiFunction(this, 'ServiceRequests', parts, {
      folder: 'service-requests',
      env: serviceRequestsEnv,
      environment: { ...listEnv(parts), ATTACHMENTS_BUCKET_NAME: attachments.bucketName },
      timeout: LONGEST_REQUEST,
    });
    table.grant(reports, ['GetItem'], ['CUSTOMER#*', 'SERVICEREQUEST#*', 'REQUEST#*']);
    table.grant(reports, ['BatchGetItem'], ['SERVICEREQUEST#*', 'LINK#*']);
    table.grant(reports, ['Query'], ['CUSTOMER#*', 'PARTNER#*']);
    table.grantDue(reports, ['REVIEW#*']);
    table.grant(
      reports,
      ['PutItem'],
      ['SERVICEREQUEST#*', 'PARTNER#*', 'CUSTOMER#*', 'ACCOUNT#*', 'AUDIT#*', 'REQUEST#*'],
    );
    table.grant(reports, ['UpdateItem'], ['CUSTOMER#*', 'LINK#*', 'PRODUCTKEY#*']);
    attachments.grantObjects(reports, ['GetObject', 'PutObject'], 'servicerequests/');
    attachments.grantLists(reports, 'servicerequests/');
    return reports;
  }

  /** Registrations and their test events; for the operator, what could not be delivered. */
  #webhooks(parts: ServiceParts): ServiceFunction<typeof webhooksEnv> {
    const { table, keyEncryptionKey } = parts.data;
    const webhooks = apiFunction(this, 'Webhooks', parts, {
      folder: 'webhooks',
      env: webhooksEnv,
      environment: { ...listEnv(parts), ...keyEncryptionEnv(parts) },
    });
    table.grant(webhooks, ['GetItem'], ['WEBHOOK#*', 'REQUEST#*']);
    table.grant(webhooks, ['BatchGetItem'], ['WEBHOOK#*']);
    table.grantDue(webhooks, ['DEADWEBHOOK#*']);
    table.grant(webhooks, ['PutItem'], ['WEBHOOK#*', 'AUDIT#*', 'REQUEST#*']);
    table.grant(webhooks, ['UpdateItem'], ['WEBHOOK#*', 'LIMIT#*']);
    keyEncryptionKey.grant(webhooks, 'GenerateDataKey', 'webhook-secrets');
    return webhooks;
  }

  /** Keys and links, and all that guards them. */
  #entitlements(parts: ServiceParts): ServiceFunction<typeof entitlementsEnv> {
    const { table, keyEncryptionKey, linkSecret } = parts.data;
    const entitlements = apiFunction(this, 'Entitlements', parts, {
      folder: 'entitlements',
      env: entitlementsEnv,
      environment: {
        ...listEnv(parts),
        ...keyEncryptionEnv(parts),
        LINK_SECRET_ARN: linkSecret.arn,
        LINK_BASE_URL: parts.api.url,
      },
    });
    table.grant(entitlements, ['GetItem'], ['CUSTOMER#*', 'KEYPOOLS', 'REQUEST#*']);
    table.grant(entitlements, ['Query'], ['CUSTOMER#*', 'MEDIA#*', 'KEYPOOL#*']);
    table.grant(entitlements, ['BatchGetItem', 'UpdateItem'], ['LINK#*']);
    table.grant(entitlements, ['UpdateItem'], ['PRODUCTKEY#*']);
    keyEncryptionKey.grant(entitlements, 'Decrypt', 'product-keys');
    table.grant(entitlements, ['ConditionCheckItem'], ['CUSTOMER#*']);
    table.grant(entitlements, ['PutItem'], ['CUSTOMER#*', 'LINK#*', 'AUDIT#*', 'REQUEST#*']);
    table.grant(entitlements, ['DeleteItem'], ['KEYPOOL#*']);
    linkSecret.grantValue(entitlements);
    return entitlements;
  }
}
