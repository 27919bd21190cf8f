import { StartupError } from '../../common/startup-error.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function matchesOne(rule: unknown, value: unknown): boolean {
  if (!isObject(rule)) {
    return rule === value;
  }
  const [[operator, operand] = []] = Object.entries(rule);
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'anything-but':
      return value !== undefined && ![operand].flat().includes(value);
    case 'exists':
      return (value !== undefined) === operand;
    default:
      throw new StartupError(`The local run does not know the pattern ${JSON.stringify(rule)}.`);
  }
}

/**
 * Returns true if an event pattern lets a record through: any of the rules of each leaf matches. A leaf whose parent is missing
 * is missing, too.
 */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    return pattern.some((rule) => matchesOne(rule, value));
  }
  const inside = isObject(value) ? value : {};
  return (
    isObject(pattern) &&
    Object.entries(pattern).every(([name, below]) => matches(below, inside[name]))
  );
}
