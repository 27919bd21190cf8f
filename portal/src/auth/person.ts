import type { User } from 'oidc-client-ts';

export const ROLES = ['admin_agent', 'sales_agent', 'helpdesk_agent', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly name: string;
  readonly mail: string;
  readonly roles: readonly Role[];
  /** The partner's tenant; an operator has none. */
  readonly partnerId: string | undefined;
}

/** The claims of a JSON Web Token. The API checks its signature; here it only decides what is shown. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(
      atob(payload.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : (textOf(value)?.split(/[\s,]+/) ?? []);

export function personOf({ access_token, profile }: User): Person {
  const claims = claimsOf(access_token);
  const mail = textOf(claims['upn']) ?? textOf(profile.email) ?? textOf(claims['username']) ?? '';
  const held = listOf(claims['roles']);
  return {
    name: textOf(profile.name) ?? mail,
    mail,
    roles: ROLES.filter((role) => held.includes(role)),
    partnerId: textOf(claims['tid']),
  };
}

/** Two letters that stand for a person. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/[\s@.]+/);
  return `${first.charAt(0)}${second.charAt(0)}`.toUpperCase();
}
