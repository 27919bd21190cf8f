import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import { because } from '#shared/platform/sentence.ts';
import { partnerKeys } from './keys.ts';
import type { Principal } from './partner.ts';

/** The partner and roles of each person and program. The token issuer reads nothing else. */
export interface PrincipalStore {
  find(id: string): Promise<Principal | undefined>;
  /** Refuses a principal of another partner. */
  grant(principal: Principal): Change;
  revoke(id: string): Change;
}

const principalItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  // A row with other roles than an agent's is a defect: it cannot make anyone an operator.
  roles: z.array(z.enum(AGENT_ROLES)),
});

export class DynamoPrincipalStore implements PrincipalStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<Principal | undefined> {
    const item = await getItem(this.#table, partnerKeys.principal(id));
    return item === undefined ? undefined : principalItem.parse(item);
  }

  grant(principal: Principal): Change {
    return changes(this.#table).put(
      `let ${principal.id} act for ${principal.partnerId}`,
      {
        Item: { ...partnerKeys.principal(principal.id), ...stored(principal) },
        ConditionExpression: 'attribute_not_exists(PK) OR partnerId = :partner',
        ExpressionAttributeValues: { ':partner': principal.partnerId },
      },
      new DomainError('AGENT_TAKEN', because('AGENT_TAKEN')),
    );
  }

  revoke(id: string): Change {
    return changes(this.#table).remove(`let ${id} act for nobody`, {
      Key: partnerKeys.principal(id),
    });
  }
}
