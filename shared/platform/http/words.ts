import * as z from 'zod';

/** Partner Center's numbers of enum members, by the schema of the enum. */
const numbersOf = new WeakMap<z.ZodType, ReadonlyMap<number | undefined, string>>();

/**
 * An enum of Partner Center. Words are matched without regard to case and underscores (the tolerant reader does that for
 * every enum), and by the numbers that its SDKs give them, where those are known.
 */
export function words<const Words extends readonly string[]>(
  members: Words,
  {
    numbers,
    message,
  }: {
    readonly numbers?: { readonly [Word in Words[number]]?: number };
    readonly message?: string;
  } = {},
) {
  const schema = z.enum(members, message);
  const entries = Object.entries<number | undefined>(numbers ?? {});
  numbersOf.set(schema, new Map(entries.map(([word, number]) => [number, word])));
  return schema;
}

export const foldWord = (word: string): string => word.toLowerCase().replaceAll('_', '');

/** The zeros of Partner Center's enums: SDKs send them for a property that nobody has set. */
const ZEROS: ReadonlySet<unknown> = new Set(['unknown', 'none', '0', 0]);

/** Stands for a value that says nothing. */
export const UNSAID = Symbol('unsaid');

/** The member that a value means; the value itself if it means none of them. */
export function readWord(schema: z.ZodType, members: readonly unknown[], value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return value;
  }
  const named =
    typeof value === 'string'
      ? members.find((member) => typeof member === 'string' && foldWord(member) === foldWord(value))
      : undefined;
  // An empty text is no number, though it converts to 0.
  const number = String(value).trim() === '' ? undefined : Number(value);
  const numbered = numbersOf.get(schema)?.get(number);
  if (named !== undefined || members.includes(value)) {
    return named ?? value;
  }
  const zero = typeof value === 'string' ? foldWord(value) : value;
  return numbered ?? (ZEROS.has(zero) ? UNSAID : value);
}
