import { DomainError, isDomainError } from '../errors.ts';
import { because } from '../sentence.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The escape of a surrogate. Text that arrived as UTF-8 has none without it. */
const SURROGATE = /\\u[dD][89a-fA-F]/;

/** Refuses an unpaired surrogate: UTF-8 cannot store it, so the text would change. */
function refuseUnpaired(name: string, value: unknown): unknown {
  if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) {
    const sentence = because('BODY_UNPAIRED_SURROGATE');
    throw new DomainError('INVALID_BODY', because('BODY_UNREADABLE', { sentence }));
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, SURROGATE.test(text) ? refuseUnpaired : undefined);
  } catch (cause) {
    throw isDomainError(cause)
      ? cause
      : new DomainError('INVALID_BODY', because('BODY_NOT_JSON'), { cause });
  }
}

/** Far beyond what any resource needs; what reads a body does so by recursion. */
const DEEPEST = 64;

function requireDepth(depth: number): void {
  if (depth > DEEPEST) {
    throw new DomainError('INVALID_BODY', because('BODY_TOO_DEEP', { deepest: DEEPEST }));
  }
}

/** Strings, and what opens, closes and parts objects and lists. Numbers and words are skipped. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs;

/** The name of the first property that valid JSON has twice in one object: `JSON.parse` would drop one without a word. */
export function repeatedName(text: string): string | undefined {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const names = open.at(-1);
    if (token === '{' || token === '[') {
      open.push(new Set());
      requireDepth(open.length);
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ':' && names) {
      const name: string = JSON.parse(last);
      if (names.has(name)) {
        return name;
      }
      names.add(name);
    } else {
      last = token;
    }
  }
  return undefined;
}

/** Parses a required JSON object. A bare text or number is the property `bare`, where a route has one. */
export function parseObject(text: string, bare?: string): Record<string, unknown> {
  if (text.trim() === '') {
    throw new DomainError('INVALID_BODY', because('BODY_MISSING'));
  }
  const body = parseJson(text);
  if (bare !== undefined && (typeof body === 'string' || typeof body === 'number')) {
    return { [bare]: body };
  }
  if (!isObject(body)) {
    throw new DomainError('INVALID_BODY', because('BODY_NOT_OBJECT'));
  }
  const repeated = repeatedName(text);
  if (repeated !== undefined) {
    const name = repeated.slice(0, 100);
    throw new DomainError('INVALID_BODY', because('PROPERTY_TWICE', { name }), {
      data: [name],
    });
  }
  return body;
}
