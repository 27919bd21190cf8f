import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import * as z from 'zod';
import { words } from '#shared/platform/http/words.ts';
import {
  domainText,
  emailText,
  longText,
  nameText,
  phoneText,
} from '#shared/platform/text/pieces.ts';
import { SEVERITIES, SUPPORT_TOPICS } from './refund-request.ts';
import { FORMER_TOPIC_ID } from './shown-status.ts';

/** Money as in requests and responses; the digits of its currency are known with the order. */
export const amountInput = z.object({
  amount: z.number().positive('must be more than 0'),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'must be a currency of ISO 4217 in three letters, such as USD')
    .transform((code) => code.toUpperCase()),
});

const locale = z.string().transform((tag, context) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a language tag such as en-US' });
    return z.NEVER;
  }
});

const countryCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isSupportedCountry, 'must be a country of ISO 3166-1 in two letters, such as KR');

/** The subscriptionId of an order line, or its form of before: `{orderId}:{lineItemNumber}`. */
const SUBSCRIPTION =
  /^(?:[^:]{1,100}:\d{1,4}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/;
const subscriptionId = z
  .string()
  .regex(SUBSCRIPTION, 'must be the subscriptionId of an order line');

const fields = z.object({
  locale,
  title: nameText(200),
  description: longText(4000),
  severity: words(SEVERITIES, { numbers: { critical: 1, moderate: 2, minimal: 3 } }),
  supportTopicId: z.enum([...SUPPORT_TOPICS.map(({ id }) => id), FORMER_TOPIC_ID]),
  customerTenantId: z
    .guid()
    .transform((id) => id.toLowerCase())
    .optional(),
  customerDomain: domainText.optional(),
  orderId: nameText(100).optional(),
  subscriptionId: subscriptionId.optional(),
  refundReason: longText(1000),
  requestedAmount: amountInput,
  primaryContact: z.object({
    firstName: nameText(100).optional(),
    lastName: nameText(100),
    email: emailText(254),
    phoneNumber: phoneText,
  }),
  countryCode: countryCode.optional(),
});

const phoneIn = z.object({
  primaryContact: z.object({ phoneNumber: phoneText }),
  countryCode: countryCode.optional().catch(undefined),
});

/** The number in E.164, which has no extensions. Without a country it must begin with +. */
export function phoneNumberOf(given: unknown): string | undefined {
  const { data } = phoneIn.safeParse(given);
  const number =
    data &&
    parsePhoneNumberFromString(data.primaryContact.phoneNumber, {
      ...(data.countryCode !== undefined && { defaultCountry: data.countryCode }),
      extract: false,
    });
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
}

type Given = Partial<Record<string, unknown>>;
const exactlyOne =
  (one: string, other: string) =>
  (given: Given): boolean =>
    (given[one] === undefined) !== (given[other] === undefined);

/** Told together with what is wrong in single fields. */
const always = () => true;
const oneOf = (one: string, other: string, path: string) => ({
  path: [path],
  message: `give either ${one} or ${other}`,
  when: always,
});

/** R17, R18: the fields of a refund request. */
export const fileRefundRequestInput = fields
  .refine(exactlyOne('customerTenantId', 'customerDomain'), {
    ...oneOf('customerTenantId', 'customerDomain', 'customerTenantId'),
  })
  .refine(exactlyOne('orderId', 'subscriptionId'), {
    ...oneOf('orderId', 'subscriptionId', 'orderId'),
  })
  .refine(
    (given) =>
      typeof given.primaryContact?.phoneNumber !== 'string' || phoneNumberOf(given) !== undefined,
    {
      path: ['primaryContact', 'phoneNumber'],
      message:
        'must be a telephone number that exists, such as +82 2 531 4500, without an extension',
      when: always,
    },
  );
