/** The fields of a structured log line. */
export type LogLine = Readonly<Record<string, unknown>>;

const isLine = (value: unknown): value is LogLine => typeof value === 'object' && value !== null;

/** Parses a structured log line; undefined for any other text. */
export function logLine(text: string): LogLine | undefined {
  if (!text.startsWith('{')) {
    return undefined;
  }
  try {
    const read: unknown = JSON.parse(text);
    return isLine(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
