/**
 * Every code that a log line may have as its message, with its level. docs/logs.md says what each means, and
 * test/infra/logs.test.ts compares the two. Metrics and alarms are taken from codes, so a code is never renamed.
 */
export const LOG_CODES = {
  ACCESS_LOG_GIVEN_UP: 'error',
  AUDIT_ARCHIVED: 'info',
  AUDIT_NOT_ARCHIVED: 'error',
  AUDIT_RECORD_CHANGED: 'error',
  CLAIMS_FAILED: 'error',
  CLAIMS_FULL: 'warn',
  CLAIMS_ISSUED: 'info',
  EVENT: 'info',
  EVENT_FAILED: 'error',
  FOREIGN_CUSTOMERS_TRIED: 'warn',
  ISSUER_KEYS_UNREADABLE: 'error',
  JOB_DONE: 'info',
  JOB_FAILED: 'error',
  JOB_ITEM_FAILED: 'error',
  JOB_RUN_NOT_RECORDED: 'warn',
  KEY_NOT_TAKEN: 'warn',
  LINK_NOT_ENDED: 'warn',
  REQUEST_FAILED: 'error',
  REQUEST_NOT_PASSED_ON: 'error',
  REQUEST_REFUSED: 'info',
  REQUEST_SERVED: 'info',
  TOKEN_REFUSED: 'info',
  WEBHOOK_DEAD: 'error',
  WEBHOOK_DELIVERED: 'info',
  WEBHOOK_FAILED: 'warn',
  WEBHOOK_KICK_FAILED: 'warn',
  WEBHOOK_PAUSED: 'warn',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;

export type LogCode = keyof typeof LOG_CODES;

/** The codes of one level. */
export type LogCodeAt<Level extends (typeof LOG_CODES)[LogCode]> = {
  [Code in LogCode]: (typeof LOG_CODES)[Code] extends Level ? Code : never;
}[LogCode];
