import { DomainError } from '#shared/platform/errors.ts';
import type { Money } from '#shared/platform/money.ts';
import type { TermDuration } from '#shared/platform/time.ts';
import type { CancellationPolicy } from './cancellation-policy.ts';

/** What Partner Center calls the views of the catalog, as far as this one is sold through them. */
export const TARGET_VIEWS = [
  'SoftwareSubscriptions',
  'AzureReservations',
  'AzureReservationsVM',
  'Software',
] as const;
export type TargetView = (typeof TARGET_VIEWS)[number];

/** Whether a product hands out keys and files, or is capacity in Azure. */
export type EntitlementType = 'software' | 'reservedinstance';

/** Whom an availability is for, as Partner Center names the segments. */
export const TARGET_SEGMENTS = ['commercial', 'education', 'government', 'nonprofit'] as const;
export type TargetSegment = (typeof TARGET_SEGMENTS)[number];

/** What must be done before a SKU is bought: register the Azure subscription, check the inventory. */
export const PURCHASE_PREREQUISITES = ['AzureSubscriptionRegistration', 'InventoryCheck'] as const;
export type PurchasePrerequisite = (typeof PURCHASE_PREREQUISITES)[number];

/** What an inventory check of a SKU has to be told. */
export const INVENTORY_VARIABLES = ['CustomerId', 'AzureSubscriptionId', 'ArmRegionName'] as const;
export type InventoryVariable = (typeof INVENTORY_VARIABLES)[number];

/** What an order line of a SKU has to say in its provisioningContext. */
export const PROVISIONING_VARIABLES = ['Scope', 'SubscriptionId'] as const;
export type ProvisioningVariable = (typeof PROVISIONING_VARIABLES)[number];

/** A product as the markets list it that sell it (R2). */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisherName: string;
  readonly entitlementType: EntitlementType;
  readonly targetViews: readonly TargetView[];
}

/** A term at its price for one unit, paid at once. */
export interface Term {
  readonly duration: TermDuration;
  readonly description: string;
  readonly price: Money;
}

export interface Availability {
  /** Changes over time; a SKU is bought as `product:sku:availability`. */
  readonly id: string;
  readonly segment: TargetSegment;
  readonly terms: readonly Term[];
}

/** What a licence entitles to besides what it is for itself: the versions n-1 and n-2. */
export interface IncludedEntitlement {
  readonly productId: string;
  readonly skuId: string;
  readonly title: string;
}

/** What a renewal of a subscription does with its keys; a SKU without one is bought anew each time (R21). */
export const RENEWALS = ['keeps_keys', 'new_keys'] as const;
export type Renewal = (typeof RENEWALS)[number];

/** Core licences of Windows Server in one unit of a SKU, for Azure Hybrid Benefit (R4). */
export interface CoreLicences {
  readonly edition: 'standard' | 'datacenter';
  readonly cores: number;
}

/** Where a SKU has no capacity now: in the Azure regions named, or with none named everywhere. */
export interface InventoryRestriction {
  readonly reasonCode: string;
  readonly description: string;
  /** ARM names of regions, such as `japanwest`. */
  readonly regions: readonly string[];
}

/** What is the same of a SKU wherever it is sold. Its id is unique only inside its product. */
export interface SkuFacts {
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  readonly description: string;
  readonly entitlementType: EntitlementType;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly purchasePrerequisites: readonly PurchasePrerequisite[];
  readonly inventoryVariables: readonly InventoryVariable[];
  readonly provisioningVariables: readonly ProvisioningVariable[];
  /** What a portal shows of it, such as armSkuName and armRegionName of a reservation. */
  readonly dynamicAttributes: Readonly<Record<string, string>>;
  readonly restrictions: readonly InventoryRestriction[];
  readonly includes: readonly IncludedEntitlement[];
  readonly coreLicences?: CoreLicences | undefined;
  readonly renewal?: Renewal | undefined;
}

/** A SKU as one market sells it. */
export interface Sku extends SkuFacts {
  readonly country: string;
  /** R3: Australia and Brazil only; which ones is data. */
  readonly taxIncluded: boolean;
  readonly cancellationPolicy: CancellationPolicy;
  readonly availabilities: readonly Availability[];
}

/** What is bought: `product:sku:availability`, Partner Center's catalogItemId and an order line's offerId. */
export interface OfferId {
  readonly productId: string;
  readonly skuId: string;
  readonly availabilityId: string;
}

export const formatOfferId = ({ productId, skuId, availabilityId }: OfferId): string =>
  `${productId}:${skuId}:${availabilityId}`;

/** `field` is where the id was said, for the refusal's data. */
export function parseOfferId(offerId: string, field?: string): OfferId {
  const [productId, skuId, availabilityId, ...rest] = offerId.split(':');
  if (!productId || !skuId || !availabilityId || rest.length > 0) {
    throw new DomainError(
      'INVALID_OFFER',
      `"${offerId}" is not an offer id. Use the catalogItemId of an availability: product:sku:availability.`,
      field === undefined ? {} : { data: [field] },
    );
  }
  return { productId, skuId, availabilityId };
}
