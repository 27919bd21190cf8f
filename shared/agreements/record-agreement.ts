import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { instantInput } from '#shared/platform/http/instant-input.ts';
import { words } from '#shared/platform/http/words.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import { nameText, phoneLine } from '#shared/platform/text/pieces.ts';
import { addDays } from '#shared/platform/time.ts';
import { AGREEMENT_TYPES, type Agreement, templateOf } from './agreement.ts';
import type { AgreementStore } from './agreement-store.ts';

const name = nameText(100);

export const agreementInput = z.object({
  primaryContact: z.object({
    firstName: name,
    lastName: name,
    email: z
      .email()
      .max(200)
      .transform((email) => email.toLowerCase()),
    phoneNumber: phoneLine(40).optional(),
  }),
  templateId: z
    .string()
    .refine((id) => templateOf(id) !== undefined, rule('RULE_TEMPLATE_ID'))
    .transform((id) => id.toLowerCase()),
  dateAgreed: instantInput,
  type: words(AGREEMENT_TYPES).optional(),
});

export interface Dependencies {
  readonly agreements: AgreementStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** Portals write dates in their own time zone: today's may be tomorrow in UTC. */
const AHEAD_DAYS = 1;

function requirePast(dateAgreed: Date, now: Date): void {
  if (dateAgreed > addDays(now, AHEAD_DAYS)) {
    throw new DomainError('INVALID_PROPERTY', because('AGREEMENT_DATE_IN_FUTURE'), {
      data: ['dateAgreed'],
    });
  }
}

/** Records that a customer accepted an agreement (R24). The same acceptance again changes nothing (R23). */
export const recordAgreement =
  ({ agreements, audit, ids }: Dependencies) =>
  async (
    { primaryContact, templateId, dateAgreed, type }: z.output<typeof agreementInput>,
    { customer, caller, now, correlationId }: Context,
  ): Promise<Outcome<Agreement>> => {
    const template = templateOf(templateId);
    if (!template || (type !== undefined && type !== template.agreementType)) {
      throw new DomainError(
        'INVALID_PROPERTY',
        because('AGREEMENT_TYPE_DIFFERS', { agreementType: template?.agreementType }),
        { data: ['type'] },
      );
    }
    requirePast(dateAgreed, now);
    const agreement: Agreement = {
      ...{ customerId: customer.id, type: template.agreementType, templateId, primaryContact },
      ...{ dateAgreed, userId: caller.principalName, recordedAt: now },
    };
    const known = (await agreements.list(customer.id)).find(
      (each) =>
        each.type === agreement.type &&
        each.dateAgreed.getTime() === dateAgreed.getTime() &&
        each.primaryContact.email === primaryContact.email,
    );
    if (known) {
      return { result: known, changes: [] };
    }
    const record = audit.append({
      id: ids.sortable(now),
      ...{ partnerId: customer.partnerId, customerId: customer.id },
      ...{ operationType: 'create_agreement', resourceType: 'agreement', resourceId: templateId },
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { type: agreement.type, dateAgreed: dateAgreed.toISOString() },
    });
    return { result: agreement, changes: [agreements.create(agreement), record] };
  };
