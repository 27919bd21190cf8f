import { Logger } from '@aws-lambda-powertools/logger';
import type { LogCodeAt } from './log-codes.ts';

/** The name of an error, without its message: messages may quote the request. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : 'unknown';

type Fields = Readonly<Record<string, unknown>>;

/** Writes lines by code. A code that is misspelt, or of another level, does not compile. */
export interface CodeLogger extends Pick<Logger, 'setLogLevel'> {
  info(code: LogCodeAt<'info'>, fields: Fields): void;
  warn(code: LogCodeAt<'warn'>, fields: Fields): void;
  error(code: LogCodeAt<'error'>, fields: Fields): void;
}

/**
 * One logger for each function, named after its folder by POWERTOOLS_SERVICE_NAME. A log line has a stable
 * code for its message (log-codes.ts lists them) and carries ids and outcomes: never a token, a key, a link or a body. Nothing is
 * attached to the logger itself, so that requests served side by side do not mix.
 */
export const logger: CodeLogger = new Logger();
