import { type Sentence, sentenceIn } from './sentence.ts';

/**
 * The codes of all errors that the service returns. The request pipeline gives each one a status and a Partner
 * Center number (shared/platform/http/error-codes.ts); a code without an entry there does not compile.
 */
export type ErrorCode =
  | 'ADD_ON_REFUSED'
  | 'AGENT_NOT_FOUND'
  | 'AGENT_TAKEN'
  | 'AMOUNT_TOO_LARGE'
  | 'ATTACHMENT_NOT_FOUND'
  | 'ATTACHMENT_NOT_RECEIVED'
  | 'AGREEMENT_NOT_ACCEPTED'
  | 'AGREEMENT_NOT_FOUND'
  | 'AUDIT_RECORD_NOT_FOUND'
  | 'AVAILABILITY_NOT_FOUND'
  | 'AZURE_SUBSCRIPTION_INVALID'
  | 'AZURE_SUBSCRIPTION_NOT_REGISTERED'
  | 'BODY_TOO_LARGE'
  | 'CANCELLATION_WINDOW_PASSED'
  | 'CART_LINES_WRONG'
  | 'CART_NOT_FOUND'
  | 'CART_ORDERED'
  | 'CATALOG_FILE_WRONG'
  | 'CATALOG_IMPORT_NOT_FOUND'
  | 'CATALOG_NOT_LOADED'
  | 'CATALOG_NOT_WRITTEN'
  | 'CATALOG_REPLACED'
  | 'CLIENT_BUSY'
  | 'CLIENT_NOT_FOUND'
  | 'CONFLICT'
  | 'COUNTRY_NOT_FOUND'
  | 'CURRENCY_MISMATCH'
  | 'CUSTOMER_EXISTS'
  | 'CUSTOMER_HAS_PURCHASES'
  | 'ENTITLEMENT_ENDED'
  | 'ENTITLEMENT_NOT_FOUND'
  | 'ETAG_STALE'
  | 'IDENTITY_ELSEWHERE'
  | 'INDIRECT_RESELLER_REFUSED'
  | 'INTERNAL'
  | 'INVALID_BODY'
  | 'INVALID_OFFER'
  | 'INVALID_PROPERTY'
  | 'INVALID_QUANTITY'
  | 'INVENTORY_NOT_AVAILABLE'
  | 'INVOICE_NOT_FOUND'
  | 'KEY_IMPORT_ENDED'
  | 'KEY_IMPORT_INCOMPLETE'
  | 'KEY_IMPORT_NOT_FOUND'
  | 'KEY_POOL_EMPTY'
  | 'LINK_EXHAUSTED'
  | 'LINK_EXPIRED'
  | 'LINK_NOT_FOUND'
  | 'LINK_REPLACED'
  | 'LINK_REVOKED'
  | 'MEDIA_INCOMPLETE'
  | 'LAST_ADMIN'
  | 'MEDIA_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_SOLD_IN_COUNTRY'
  | 'NO_RELATIONSHIP'
  | 'ORDER_NOT_CANCELLABLE'
  | 'ORDER_NOT_FOUND'
  | 'OUTSIDE_OF_SERVICE'
  | 'PARTNER_FULL'
  | 'PARTNER_IN_USE'
  | 'PARTNER_NOT_FOUND'
  | 'PARTNER_ON_RECORD_REFUSED'
  | 'PENDING_ADJUSTMENT'
  | 'PRICE_CHANGED'
  | 'PRODUCT_NOT_FOUND'
  | 'PROMOTION_NOT_FOUND'
  | 'RECEIPT_REFUSED'
  | 'REFUND_CAP_REACHED'
  | 'REQUEST_ID_REUSED'
  | 'ROLE_REQUIRED'
  | 'ROUTE_NOT_FOUND'
  | 'SERVICE_REQUEST_FULL'
  | 'SERVICE_REQUEST_NOT_FOUND'
  | 'SERVICE_REQUEST_STATE'
  | 'SKU_NOT_FOUND'
  | 'STATEMENT_TOO_LONG'
  | 'SUBSCRIPTION_BILLING_FIXED'
  | 'SUBSCRIPTION_DELETED'
  | 'SUBSCRIPTION_NOT_FOUND'
  | 'SUBSCRIPTION_NOT_RENEWABLE'
  | 'SUBSCRIPTION_PARTNER_FIXED'
  | 'SUBSCRIPTION_QUANTITY_FIXED'
  | 'SUBSCRIPTION_STATUS_FIXED'
  | 'TARGET_SEGMENT_NOT_ALLOWED'
  | 'TARGET_VIEW_NOT_ALLOWED'
  | 'TOKEN_REFUSED'
  | 'TOO_MANY_REQUESTS'
  | 'WEBHOOK_EVENT_NOT_FOUND'
  | 'WEBHOOK_EXISTS'
  | 'WEBHOOK_NOT_FOUND'
  | 'WEBHOOK_NOT_SENT'
  | 'WEBHOOK_SECRETS_FULL'
  | 'WEBHOOK_URL_REFUSED';

/** Partner Center promises descriptions of up to 1024 characters. */
const LONGEST_MESSAGE = 1024;

/** An error that a rule raises. The sentence is for the caller: it names the cause and how to resolve it. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /** The reason, which an answer shows in the caller's language. */
  readonly sentence: Sentence;
  /** The subject of the error, such as the path of an invalid field. */
  readonly data: readonly string[];
  /** The number of seconds after which the same request may succeed. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    reason: Sentence | string,
    options: { data?: readonly string[]; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    const sentence =
      typeof reason === 'string' ? { reasonCode: code, params: {}, text: reason } : reason;
    super(
      sentenceIn(sentence, 'en').slice(0, LONGEST_MESSAGE),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'DomainError';
    this.code = code;
    this.sentence = sentence;
    this.data = options.data ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export const isDomainError = (error: unknown, code?: ErrorCode): error is DomainError =>
  error instanceof DomainError && (code === undefined || error.code === code);
