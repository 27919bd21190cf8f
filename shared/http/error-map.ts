import type { ErrorCode } from '../domain/errors.ts';

/**
 * What a refusal is on the wire: the HTTP status and Partner Center's error number ("Partner Center REST
 * error codes", https://learn.microsoft.com/partner-center/developer/error-codes). Where Partner Center has
 * no number, because it has no such thing as a download link or a key pool, the number is ours and starts
 * at 990000, a range it does not use.
 */
export const ERROR_MAP = {
  AMOUNT_TOO_LARGE: [400, 800017],
  AVAILABILITY_NOT_FOUND: [404, 400019],
  BODY_TOO_LARGE: [413, 990013],
  CANCELLATION_WINDOW_PASSED: [400, 900117],
  CATALOG_NOT_LOADED: [503, 990003],
  CONFLICT: [409, 990009],
  COUNTRY_NOT_FOUND: [404, 990014],
  CURRENCY_MISMATCH: [400, 3000],
  CUSTOMER_EXISTS: [409, 990010],
  ENTITLEMENT_ENDED: [409, 990101],
  ENTITLEMENT_NOT_FOUND: [404, 990104],
  ETAG_STALE: [400, 2055],
  INTERNAL: [500, 0],
  INVALID_BODY: [400, 800002],
  INVALID_OFFER: [400, 800004],
  INVALID_PROPERTY: [400, 3000],
  INVALID_QUANTITY: [400, 800017],
  KEY_POOL_EMPTY: [409, 990110],
  LINK_EXHAUSTED: [410, 990202],
  LINK_EXPIRED: [410, 990201],
  LINK_NOT_FOUND: [404, 990204],
  LINK_REPLACED: [410, 990205],
  LINK_REVOKED: [410, 990203],
  MEDIA_INCOMPLETE: [409, 990120],
  MEDIA_NOT_FOUND: [404, 990124],
  METHOD_NOT_ALLOWED: [405, 990005],
  NOT_SOLD_IN_COUNTRY: [400, 800070],
  NO_RELATIONSHIP: [403, 20002],
  ORDER_NOT_CANCELLABLE: [400, 800061],
  ORDER_NOT_FOUND: [404, 20000],
  PENDING_ADJUSTMENT: [409, 800014],
  PRODUCT_NOT_FOUND: [404, 400013],
  RECEIPT_REFUSED: [403, 990206],
  REQUEST_ID_REUSED: [409, 990022],
  ROLE_REQUIRED: [403, 900150],
  ROUTE_NOT_FOUND: [404, 1000],
  SKU_NOT_FOUND: [404, 400018],
  TARGET_VIEW_NOT_ALLOWED: [403, 400036],
  TOO_MANY_REQUESTS: [429, 990029],
} as const satisfies Record<ErrorCode, readonly [status: number, number: number]>;
