import * as z from 'zod';
import { DomainError, type ErrorCode } from '../errors.ts';
import { because, type ReasonCode } from '../sentence.ts';

interface RefusedField {
  readonly code: ErrorCode;
  /** Completes "{field} cannot be honoured: ...". */
  readonly why: ReasonCode;
  /** Reports the values that are refused; by default every value that says something. */
  readonly refuses?: (value: unknown) => boolean;
}

const NO_CUSTOM_TERM: RefusedField = {
  code: 'INVALID_PROPERTY',
  why: 'NO_CUSTOM_TERM',
};
const NO_PROMOTION: RefusedField = {
  code: 'PROMOTION_NOT_FOUND',
  why: 'NO_PROMOTIONS',
};
const NO_PARTNER_ON_RECORD: RefusedField = {
  code: 'PARTNER_ON_RECORD_REFUSED',
  why: 'ONE_PARTNER',
};
const NO_ADD_ON: RefusedField = {
  code: 'ADD_ON_REFUSED',
  why: 'NO_ADD_ONS',
};
const NO_RENEWAL_PLAN: RefusedField = {
  code: 'SUBSCRIPTION_NOT_RENEWABLE',
  why: 'RENEWED_BY_ORDER',
};
const NOT_ATTESTED: RefusedField = {
  code: 'INVALID_PROPERTY',
  why: 'ATTESTATION_NEEDED',
  refuses: (value) => value === false || (typeof value === 'string' && /^false$/i.test(value)),
};
const NOT_NEW: RefusedField = {
  code: 'INVALID_PROPERTY',
  why: 'ORDER_BUYS_NEW',
  refuses: (value) => isSaid(value) && !/^(?:new|renew)$/i.test(String(value)),
};

const PURCHASE = {
  customTermEndDate: NO_CUSTOM_TERM,
  promotionId: NO_PROMOTION,
  partnerIdOnRecord: NO_PARTNER_ON_RECORD,
  additionalPartnerIdsOnRecord: NO_PARTNER_ON_RECORD,
  participants: NO_PARTNER_ON_RECORD,
  renewsTo: NO_RENEWAL_PLAN,
  parentSubscriptionId: NO_ADD_ON,
  addOnItems: NO_ADD_ON,
  attestationAccepted: NOT_ATTESTED,
} as const satisfies Record<string, RefusedField>;

/**
 * Fields that Partner Center defines, that change what is bought or for whom, and that this service cannot honour. A request
 * that says one of them is refused by its name: dropped, it would buy something else. By Partner Center's resource.
 */
export const REFUSED_FIELDS = {
  OrderLineItem: { ...PURCHASE, transactionType: NOT_NEW },
  CartLineItem: PURCHASE,
  Subscription: {
    customTermEndDate: NO_CUSTOM_TERM,
    promotionId: NO_PROMOTION,
    partnerId: { ...NO_PARTNER_ON_RECORD, code: 'SUBSCRIPTION_PARTNER_FIXED' },
    partnerIdOnRecord: { ...NO_PARTNER_ON_RECORD, code: 'SUBSCRIPTION_PARTNER_FIXED' },
    additionalPartnerIdsOnRecord: {
      ...NO_PARTNER_ON_RECORD,
      code: 'SUBSCRIPTION_PARTNER_FIXED',
    },
    parentSubscriptionId: NO_ADD_ON,
    renewsTo: NO_RENEWAL_PLAN,
    scheduledNextTermInstructions: NO_RENEWAL_PLAN,
  },
  Customer: {
    associatedPartnerId: {
      code: 'INDIRECT_RESELLER_REFUSED',
      why: 'CUSTOMER_OF_ONE_PARTNER',
    },
  },
} as const satisfies Record<string, Readonly<Record<string, RefusedField>>>;
export type RefusingResource = keyof typeof REFUSED_FIELDS;

/** Clients send null, and empty texts and lists, for what they do not set. */
function isSaid(value: unknown): boolean {
  if (value === undefined || value === null || value === '') {
    return false;
  }
  if (typeof value === 'object') {
    return Object.values(value).some(isSaid);
  }
  return true;
}

type Fields<Resource extends RefusingResource> = keyof (typeof REFUSED_FIELDS)[Resource] & string;

/** Properties for the schema of a resource's input: they are read, so that they can be refused. */
export const refusedFields = <Resource extends RefusingResource>(resource: Resource) =>
  Object.fromEntries(
    Object.keys(REFUSED_FIELDS[resource]).map((field) => [
      field,
      z.unknown().optional().meta({ description: 'Refused: it cannot be honoured.' }),
    ]),
  ) as Record<Fields<Resource>, z.ZodOptional<z.ZodUnknown>>;

/** The input without the fields that cannot be honoured; refuses it if it says one of them. `path` is its own. */
export function honoured<Resource extends RefusingResource, Input extends object>(
  resource: Resource,
  input: Input,
  path = '',
): Omit<Input, Fields<Resource>> {
  const fields: Readonly<Record<string, RefusedField>> = REFUSED_FIELDS[resource];
  const kept = Object.entries(input).filter(([name, value]) => {
    const field = fields[name];
    if (field && (field.refuses ?? isSaid)(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      throw new DomainError(
        field.code,
        because('FIELD_NOT_HONOURED', { at, why: because(field.why) }),
        { data: [at] },
      );
    }
    return field === undefined;
  });
  return Object.fromEntries(kept) as Omit<Input, Fields<Resource>>;
}
