import * as z from 'zod';

const line = z.record(z.string(), z.unknown());

/** The fields of a structured log line; nothing if it is none of ours. */
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
