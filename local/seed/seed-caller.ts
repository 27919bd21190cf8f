import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { NOW_HEADER } from '../common/clock.ts';
import { StartupError } from '../common/startup-error.ts';

const DONE = [200, 201, 202, 204];
/** A machine that is busy with other things makes requests to its own database time out. */
const TRIES = 5;
const PAUSE_MILLISECONDS = 1_000;

export interface CallOptions {
  /** Time at which the request arrives; the service's without it. */
  readonly at?: Date;
  /** Status of a repetition: an earlier, interrupted start has done it already. */
  readonly alsoFine?: number;
}

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  options?: CallOptions,
) => Promise<unknown>;

const requestOf = (method: string, token: string, body: unknown, at: Date | undefined) => ({
  method,
  headers: {
    ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    'MS-RequestId': randomUUID(),
    ...(at && { [NOW_HEADER]: at.toISOString() }),
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

/** Calls the service with a token. What fails on the service's side is repeated under the same id; a refusal ends the start. */
export function caller(url: string, token: string): Call {
  return async (method, path, body, { at, alsoFine } = {}) => {
    const request = requestOf(method, token, body, at);
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(`${url}${path}`, request);
      const text = await response.text();
      if (DONE.includes(response.status) || response.status === alsoFine) {
        return text === '' ? undefined : JSON.parse(text);
      }
      if (response.status < 500 || tries === TRIES) {
        throw new StartupError(`Demo data: ${method} ${path} answered ${response.status}: ${text}`);
      }
      await pause(PAUSE_MILLISECONDS);
    }
  };
}
