/** A replacer and a reviver for JSON: binary attribute values are base64 text in requests and events. */
export const bytesToText = function (
  this: Record<string, unknown>,
  key: string,
  value: unknown,
): unknown {
  const own = this[key];
  return own instanceof Uint8Array ? Buffer.from(own).toString('base64') : value;
};

export const textToBytes = (key: string, value: unknown): unknown =>
  key === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value;
