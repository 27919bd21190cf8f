import * as z from 'zod';

const line = z.record(z.string(), z.unknown());

/** Parses a structured log line; undefined for any other text. */
export function logLine(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.startsWith('{')) {
    return undefined;
  }
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
