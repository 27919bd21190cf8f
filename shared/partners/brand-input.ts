import { parsePhoneNumberFromString } from 'libphonenumber-js';
import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { logoBlocker } from './logo.ts';
import { email } from './partner-input.ts';

/** Data URLs of 24 KiB have 32 KiB of base64; a longer text is refused before it is decoded. */
const MOST_LOGO_LETTERS = 64 * 1024;

/** Control characters, and marks that change the direction of the text around them. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const name = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine((text) => !UNSHOWABLE.test(text), rule('RULE_SHOWABLE'));

const logo = z
  .string()
  .max(MOST_LOGO_LETTERS)
  .superRefine((text, context) => {
    const message = logoBlocker(text);
    if (message !== undefined) {
      context.addIssue({ code: 'custom', message });
    }
  });

const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, rule('RULE_COLOUR'))
  .transform((text) => text.toLowerCase());

const supportPhone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const number = parsePhoneNumberFromString(text);
    if (!number?.isValid()) {
      context.addIssue({
        code: 'custom',
        message: rule('RULE_INTERNATIONAL_PHONE'),
      });
      return z.NEVER;
    }
    return number.formatInternational();
  });

/** A fact that is null or absent is removed: the request has the whole brand. */
const fact = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const facts = {
  name: fact(name),
  logo: fact(logo),
  color: fact(color),
  supportEmail: fact(email),
  supportPhone: fact(supportPhone),
};

export const saveOwnBrandInput = z.object(facts);
export const saveBrandInput = z.object({ partnerId: guidInput, ...facts });
