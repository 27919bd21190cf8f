/** Largest event and largest answer of an invocation, in bytes of JSON ("Invocation payload" in Lambda's quotas). */
export const LARGEST_EVENT_BYTES = 6_291_456;
export const LARGEST_ANSWER_BYTES = 6_291_556;

/** Compares a value with a limit as Lambda does: by its JSON, in which a body is escaped. */
export const isLarger = (value: unknown, limit: number): boolean =>
  Buffer.byteLength(JSON.stringify(value) ?? '') > limit;
