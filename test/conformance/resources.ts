import { agreements } from './agreements.ts';
import { auditRecords } from './audit-records.ts';
import { carts } from './carts.ts';
import { countryRules } from './country-rules.ts';
import { customers } from './customers.ts';
import { entitlements } from './entitlements.ts';
import { errors } from './errors.ts';
import { invoiceLineItems, invoices } from './invoices.ts';
import { orders } from './orders.ts';
import { outside } from './outside.ts';
import { inventory, products } from './products.ts';
import { profiles } from './profiles.ts';
import { promotions, relationships } from './relationships.ts';
import { serviceRequests, supportTopics } from './service-requests.ts';
import type { Resource } from './shape.ts';
import { subscriptions } from './subscriptions.ts';
import { domains, validations } from './validations.ts';
import { webhooks } from './webhooks.ts';

/** Every documented address of the resources that the service touches. */
export const RESOURCES: readonly Resource[] = [
  ...[customers, profiles, relationships, agreements, products, promotions, inventory, carts],
  ...[orders, subscriptions, entitlements, invoices, invoiceLineItems, serviceRequests],
  ...[supportTopics, auditRecords, countryRules, domains, validations, webhooks, errors, outside],
];

export const OPERATIONS = RESOURCES.flatMap(({ operations }) => operations);
