import { randomUUID } from 'node:crypto';
import * as z from 'zod';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const tokenAnswer = z.object({ access_token: z.string() });

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
}

/** Calls the service as one caller: a portal with its token. */
export class Client {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** A caller of the demo partner in a role. */
  static async as(url: string, role: string): Promise<Client> {
    const response = await fetch(`${url}/_local/token`, {
      method: 'POST',
      body: JSON.stringify({ roles: [role] }),
    });
    const { access_token } = tokenAnswer.parse(await response.json());
    return new Client(url, access_token);
  }

  async call(method: string, path: string, body?: unknown, requestId: string = randomUUID()) {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        'Content-Type': 'application/json',
        'MS-RequestId': requestId,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return read(response);
  }
}

/** A click as a program makes it, without following where it leads. */
export async function click(link: string, init: RequestInit = {}): Promise<Answer> {
  return read(await fetch(link, { redirect: 'manual', ...init }));
}

/** Features of the local run alone: holding the clock, running a job. */
export const localTools = (url: string) => ({
  holdClock: (now: Date | undefined) =>
    fetch(`${url}/_local/clock`, {
      method: 'PUT',
      body: JSON.stringify({ now: now?.toISOString() ?? null }),
    }),
  runJob: async (folder: string): Promise<unknown> => {
    const response = await fetch(`${url}/_local/jobs/${folder}`, { method: 'POST' });
    return response.json();
  },
});
