import { Logger } from '@aws-lambda-powertools/logger';

/** The name of an error, without its message: messages may quote the request. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : 'unknown';

/**
 * One logger for each function, named after its folder by POWERTOOLS_SERVICE_NAME. A log line has a stable
 * code for its message (docs/logs.md has them all) and carries ids and outcomes: never a token, a key, a link or a body. Nothing is
 * attached to the logger itself, so that requests served side by side do not mix.
 */
export const logger = new Logger();
