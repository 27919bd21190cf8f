import { DomainError } from '#shared/platform/errors.ts';
import type { Money } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import type { TermDuration } from '#shared/platform/time.ts';
import type { CancellationPolicy } from './cancellation-policy.ts';

/** Partner Center's target views that this catalog supports. */
export const TARGET_VIEWS = [
  'SoftwareSubscriptions',
  'AzureReservations',
  'AzureReservationsVM',
  'Software',
] as const;
export type TargetView = (typeof TARGET_VIEWS)[number];

/** The kind of a product: software with keys and files, or capacity in Azure. */
export type EntitlementType = 'software' | 'reservedinstance';

/** Partner Center's segments: the customers that an availability is for. */
export const TARGET_SEGMENTS = ['commercial', 'education', 'government', 'nonprofit'] as const;
export type TargetSegment = (typeof TARGET_SEGMENTS)[number];

/** Steps required before a SKU is bought: register the Azure subscription, check the inventory. */
export const PURCHASE_PREREQUISITES = ['AzureSubscriptionRegistration', 'InventoryCheck'] as const;
export type PurchasePrerequisite = (typeof PURCHASE_PREREQUISITES)[number];

/** Variables that an inventory check of a SKU requires. */
export const INVENTORY_VARIABLES = ['CustomerId', 'AzureSubscriptionId', 'ArmRegionName'] as const;
export type InventoryVariable = (typeof INVENTORY_VARIABLES)[number];

/** Variables that an order line of a SKU requires in its provisioningContext. */
export const PROVISIONING_VARIABLES = ['Scope', 'SubscriptionId'] as const;
export type ProvisioningVariable = (typeof PROVISIONING_VARIABLES)[number];

/** A product as listed in the markets that sell it (R2). */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisherName: string;
  readonly entitlementType: EntitlementType;
  readonly targetViews: readonly TargetView[];
}

/** A term with its price for one unit, paid upfront. */
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

/** A product that a licence covers in addition to its own: the versions n-1 and n-2. */
export interface IncludedEntitlement {
  readonly productId: string;
  readonly skuId: string;
  readonly title: string;
}

/** The effect of a renewal on the keys of a subscription. A SKU without one cannot be renewed (R21). */
export const RENEWALS = ['keeps_keys', 'new_keys'] as const;
export type Renewal = (typeof RENEWALS)[number];

/** Core licences of Windows Server in one unit of a SKU, for Azure Hybrid Benefit (R4). */
export interface CoreLicences {
  readonly edition: 'standard' | 'datacenter';
  readonly cores: number;
}

/** A lack of capacity for a SKU: in the named Azure regions, or everywhere if none is named. */
export interface InventoryRestriction {
  readonly reasonCode: string;
  readonly description: string;
  /** ARM names of regions, such as `japanwest`. */
  readonly regions: readonly string[];
}

/** The facts of a SKU that are the same in every market. Its id is unique only inside its product. */
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
  /** Attributes that a portal shows, such as armSkuName and armRegionName of a reservation. */
  readonly dynamicAttributes: Readonly<Record<string, string>>;
  readonly restrictions: readonly InventoryRestriction[];
  readonly includes: readonly IncludedEntitlement[];
  readonly coreLicences?: CoreLicences | undefined;
  readonly renewal?: Renewal | undefined;
}

/** A SKU as sold in one market. */
export interface Sku extends SkuFacts {
  readonly country: string;
  /** R3: true in Australia and Brazil only; the catalog's data decides. */
  readonly taxIncluded: boolean;
  readonly cancellationPolicy: CancellationPolicy;
  readonly availabilities: readonly Availability[];
}

/** The id of an offer: `product:sku:availability`, Partner Center's catalogItemId and an order line's offerId. */
export interface OfferId {
  readonly productId: string;
  readonly skuId: string;
  readonly availabilityId: string;
}

export const formatOfferId = ({ productId, skuId, availabilityId }: OfferId): string =>
  `${productId}:${skuId}:${availabilityId}`;

/** Parses an offer id. `field` is the path of the id, for the data of the error. */
export function parseOfferId(offerId: string, field?: string): OfferId {
  const [productId, skuId, availabilityId, ...rest] = offerId.split(':');
  if (!productId || !skuId || !availabilityId || rest.length > 0) {
    throw new DomainError(
      'INVALID_OFFER',
      because('OFFER_ID_WRONG', { offerId }),
      field === undefined ? {} : { data: [field] },
    );
  }
  return { productId, skuId, availabilityId };
}
