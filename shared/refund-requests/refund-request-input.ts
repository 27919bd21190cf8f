import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { words } from '#shared/platform/http/words.ts';
import {
  domainText,
  emailText,
  longText,
  nameText,
  phoneText,
  tagText,
} from '#shared/platform/text/pieces.ts';
import { SEVERITIES } from './refund-request.ts';
import { FORMER_TOPIC_ID } from './shown-status.ts';
import { REFUND_TOPIC, SUPPORT_TOPICS } from './support-topics.ts';

/** Money as in requests and responses; the digits of its currency are known with the order. */
export const amountInput = z.object({
  amount: z.number().positive(rule('RULE_MORE_THAN_0')),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, rule('RULE_CURRENCY'))
    .transform((code) => code.toUpperCase()),
});

/** A note that is added. Of a note in Partner Center's form only the text is a client's to say. */
export const newNoteInput = z.object({ text: longText(1000) });

const locale = tagText.transform((tag, context) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    context.addIssue({ code: 'custom', message: rule('RULE_LANGUAGE_TAG') });
    return z.NEVER;
  }
});

const countryCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isSupportedCountry, rule('RULE_COUNTRY'));

/** The subscriptionId of an order line, or its form of before: `{orderId}:{lineItemNumber}`. */
const SUBSCRIPTION =
  /^(?:[^:]{1,100}:\d{1,4}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/;
const subscriptionId = z.string().regex(SUBSCRIPTION, rule('RULE_SUBSCRIPTION_ID'));

/** The fields that make a refund request of a service request. */
const REFUND_FIELDS = ['orderId', 'subscriptionId', 'refundReason', 'requestedAmount'] as const;

/** Reports a topic that refund requests are not of. An unknown topic is refused by itself. */
const isOtherTopic = (id: string | undefined): boolean =>
  id !== REFUND_TOPIC && SUPPORT_TOPICS.some((topic) => topic.id === id);

const fields = z.object({
  locale,
  title: nameText(200),
  description: longText(4000),
  severity: words(SEVERITIES, { numbers: { critical: 1, moderate: 2, minimal: 3 } })
    .optional()
    .meta({ description: 'Moderate if it is not said.' }),
  supportTopicId: z.enum([...SUPPORT_TOPICS.map(({ id }) => id), FORMER_TOPIC_ID]),
  customerTenantId: z
    .guid()
    .transform((id) => id.toLowerCase())
    .optional(),
  customerDomain: domainText.optional(),
  orderId: nameText(100).optional(),
  subscriptionId: subscriptionId.optional(),
  refundReason: longText(1000).optional(),
  requestedAmount: amountInput.optional(),
  primaryContact: z
    .object({
      firstName: nameText(100).optional(),
      lastName: nameText(100).optional(),
      email: emailText(254).optional(),
      phoneNumber: phoneText.optional(),
    })
    .optional(),
  countryCode: countryCode.optional(),
  productId: nameText(100).optional(),
  productName: nameText(200).optional(),
  newNote: newNoteInput.optional(),
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

type Given = Partial<z.output<typeof fields>>;

/** Reports that a body asks for a refund. One that says nothing of a purchase or an amount is a plain service request. */
export const asksRefund = (given: Given): boolean =>
  REFUND_FIELDS.some((field) => given[field] !== undefined);

const oneSaid = (given: Given, one: keyof Given, other: keyof Given): boolean =>
  (given[one] === undefined) !== (given[other] === undefined);

/** Told together with what is wrong in single fields. */
const always = () => true;
const oneOf = (one: string, other: string, path: string) => ({
  path: [path],
  message: rule('RULE_EITHER', { one, other }),
  when: always,
});

/** The fields that every refund request has, as the path to each. */
const NEEDED_FOR_REFUND = [
  ...[['severity'], ['refundReason'], ['requestedAmount'], ['primaryContact']],
  ...[
    ['primaryContact', 'lastName'],
    ['primaryContact', 'email'],
  ],
  ['primaryContact', 'phoneNumber'],
] as const;

const valueAt = (given: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    given,
  );

const refundFields = NEEDED_FOR_REFUND.reduce<typeof fields>(
  (schema, path) =>
    schema.refine(
      (given) =>
        !asksRefund(given) ||
        valueAt(given, path) !== undefined ||
        // Without the contact, the contact alone is reported.
        valueAt(given, path.slice(0, -1)) === undefined,
      { path: [...path], message: rule('RULE_NEEDED_FOR_REFUND'), when: always },
    ),
  fields,
);

/** The rule of a contact's telephone number. It is told together with what is wrong in single fields. */
export const PHONE_RULE = rule('RULE_PHONE');

/** R17, R18: the fields of a refund request, and those of a plain service request. */
export const fileRefundRequestInput = refundFields
  .refine((given) => !asksRefund(given) || !isOtherTopic(given.supportTopicId), {
    path: ['supportTopicId'],
    message: rule('RULE_REFUND_TOPIC', { topic: REFUND_TOPIC }),
    when: always,
  })
  .refine(
    (given) =>
      oneSaid(given, 'customerTenantId', 'customerDomain') ||
      (!asksRefund(given) && given.customerTenantId === undefined),
    oneOf('customerTenantId', 'customerDomain', 'customerTenantId'),
  )
  .refine(
    (given) => !asksRefund(given) || oneSaid(given, 'orderId', 'subscriptionId'),
    oneOf('orderId', 'subscriptionId', 'orderId'),
  )
  .refine(
    (given) =>
      !asksRefund(given) ||
      typeof given.primaryContact?.phoneNumber !== 'string' ||
      phoneNumberOf(given) !== undefined,
    {
      path: ['primaryContact', 'phoneNumber'],
      message: PHONE_RULE,
      when: always,
    },
  );
