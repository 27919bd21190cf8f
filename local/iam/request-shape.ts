import { wildcard } from '../common/wildcard.ts';
import type { Access } from './authorize.ts';
import type { Role } from './roles.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every text that stands in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    return [value];
  }
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
};

/** Whatever a role's policies compare a resource or a condition key with. */
export const patternsOf = ({ policies }: Role): readonly RegExp[] =>
  [...new Set(policies.flatMap(({ policy }) => textsIn(policy.Statement)))].map(wildcard);

/**
 * Shape of a request as policies see it: which of the role's patterns its resource and condition keys match. An
 * address is compared with ranges, so it counts as it is.
 */
export function shapeOf(
  { action, resource, context }: Access,
  patterns: readonly RegExp[],
): string {
  const fits = (text: string): string =>
    patterns.flatMap((pattern, index) => (pattern.test(text) ? [index] : [])).join(',');
  const conditions = Object.entries(context).map(([name, value]) =>
    name === 'aws:SourceIp' ? [name, value] : [name, [...new Set([value].flat().map(fits))].sort()],
  );
  return JSON.stringify([action, fits(resource), conditions]);
}

/** The partition keys that a request to DynamoDB touches. */
export const LEADING_KEYS = 'dynamodb:LeadingKeys';
