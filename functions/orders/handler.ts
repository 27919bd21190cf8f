import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoLedgerStore } from '#shared/billing/ledger-store.ts';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { DynamoRefundCapStore } from '#shared/orders/cancellation/refund-cap-store.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { DynamoCartStore } from '#shared/orders/cart/cart-store.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { DynamoAzureSubscriptionStore } from '#shared/orders/subscriptions/azure-subscription-store.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestLimits, PARTNER_LIMIT } from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);

export const handler = serveRoutes(
  {
    customer: customerGuard(new DynamoCustomerStore(table)),
    partnerLimits: new DynamoRequestLimits(table, PARTNER_LIMIT),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit,
  },
  [...cartRoutes, ...orderRoutes],
  {
    azureSubscriptions: new DynamoAzureSubscriptionStore(table),
    refundCaps: new DynamoRefundCapStore(table),
    carts: new DynamoCartStore(table),
    catalog: new DynamoCatalogStore(table),
    orders: new DynamoOrderStore(table),
    issuedKeys: new DynamoIssuedKeyStore(table),
    links: new DynamoDownloadLinkStore(table),
    ledger: new DynamoLedgerStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
    paging: continuation(secret(PAGING_SECRET_ARN)),
  },
);
