import * as z from 'zod/mini';
import { AGENT_ROLES } from '../../domain/caller.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Principal } from '../../domain/partner.ts';
import type { PrincipalRepository } from '../../domain/partner-ports.ts';
import type { Change } from '../../domain/ports.ts';
import { changes } from './change.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import { getItem, type Table } from './table.ts';

const principalItem = z.object({
  id: z.string(),
  partnerId: z.string(),
  // A row that says more than an agent's roles is a defect: nobody is an operator by it.
  roles: z.array(z.enum(AGENT_ROLES)),
});

export class DynamoPrincipalRepository implements PrincipalRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<Principal | undefined> {
    const item = await getItem(this.#table, keys.principal(id));
    return item === undefined ? undefined : principalItem.parse(item);
  }

  grant(principal: Principal): Change {
    return changes(this.#table).put(
      `let ${principal.id} act for ${principal.partnerId}`,
      {
        Item: { ...keys.principal(principal.id), ...stored(principal) },
        ConditionExpression: 'attribute_not_exists(PK) OR partnerId = :partner',
        ExpressionAttributeValues: { ':partner': principal.partnerId },
      },
      new DomainError('AGENT_TAKEN', 'The person acts for another partner. Remove it there first.'),
    );
  }

  revoke(id: string): Change {
    return changes(this.#table).remove(`let ${id} act for nobody`, { Key: keys.principal(id) });
  }
}
