import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/me.ts';
import { ROLES, type Role } from './person.ts';
import { type Permission, useRoleNames } from './roles.ts';

const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** The permission for an operation of the contract, as `GET /v1/me` says it. Undefined until that has been read. */
export function useOperation(operationId: string): Permission | undefined {
  const names = useRoleNames();
  const { data } = useQuery(meQuery());
  if (!data) {
    return undefined;
  }
  const { allowed = false, roles = [] } = data.operations[operationId] ?? {};
  const who = roles.filter(isRole).map((role) => names[role]);
  return { may: allowed, reason: allowed ? '' : names.needs(who.join(', ')) };
}
