import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import { AGREEMENT_TYPES, type Agreement } from './agreement.ts';
import { agreementKeys } from './keys.ts';

export interface AgreementStore {
  /** By type, oldest first. */
  list(customerId: string): Promise<readonly Agreement[]>;
  /** Refuses one that was recorded already. */
  create(agreement: Agreement): Change;
}

const row = rowSchema({
  customerId: z.string(),
  type: z.enum(AGREEMENT_TYPES),
  templateId: z.string(),
  primaryContact: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phoneNumber: z.optional(z.string()),
  }),
  dateAgreed: instant,
  userId: z.string(),
  recordedAt: instant,
});

export class DynamoAgreementStore implements AgreementStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(customerId: string): Promise<readonly Agreement[]> {
    const items = await queryAll(this.#table, {
      PK: `CUSTOMER#${customerId}`,
      prefix: 'AGREEMENT#',
    });
    return items.map((item) => row.parse(item));
  }

  create(agreement: Agreement): Change {
    const { customerId, type, dateAgreed, primaryContact } = agreement;
    return changes(this.#table).put(`record the ${type} of ${customerId}`, {
      Item: {
        ...agreementKeys.agreement(customerId, type, dateAgreed, primaryContact.email),
        ...stored(agreement),
      },
      ConditionExpression: NEW_ITEM,
    });
  }
}
