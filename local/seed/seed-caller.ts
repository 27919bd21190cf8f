import { NOW_HEADER } from '../common/clock.ts';
import { StartupError } from '../common/startup-error.ts';

const DONE = [200, 201, 202, 204];

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

/** Calls the service with a token. A refusal ends the start. */
export function caller(url: string, token: string): Call {
  return async (method, path, body, { at, alsoFine } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(at && { [NOW_HEADER]: at.toISOString() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!DONE.includes(response.status) && response.status !== alsoFine) {
      throw new StartupError(`Demo data: ${method} ${path} answered ${response.status}: ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  };
}
