import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

/** What a person is told in one line, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

const tokenAnswer = z.object({ access_token: z.string() });
const refusal = z.object({ code: z.number(), description: z.string() });

const unreachable = (url: string, error: unknown): CliError => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CliError(
    `${url} does not answer (${why}). Is it the service's address? Say another one by --url.`,
  );
};

/** An operator's way to a service: a deployed one with a token from outside, the local run with its own. */
export class Service {
  readonly url: string;
  readonly #token: string;

  private constructor(url: string, token: string) {
    this.url = url;
    this.#token = token;
  }

  static async open(url: string, token: string | undefined): Promise<Service> {
    return new Service(url, token ?? (await localToken(url)));
  }

  async call<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    body?: object,
  ): Promise<z.output<Schema>> {
    const response = await this.#send(method, path, body);
    const text = await response.text();
    if (response.status === 401) {
      throw new CliError(
        'The token is not accepted: COUNTERSIGN_TOKEN must be a valid token of an operator.',
      );
    }
    if (!response.ok) {
      const { data } = refusal.safeParse(jsonOf(text));
      throw new CliError(
        data ? `${data.description} (${data.code})` : `The service answered ${response.status}.`,
      );
    }
    return schema.parse(jsonOf(text));
  }

  /** Sends a request again that the service could not answer: with the same id it takes effect once. */
  async #send(method: string, path: string, body: object | undefined): Promise<Response> {
    const headers = {
      Authorization: `Bearer ${this.#token}`,
      'Content-Type': 'application/json',
      'MS-RequestId': randomUUID(),
    };
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(`${this.url}/v1/operator${path}`, {
        ...{ method, headers },
        ...(body && { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        throw unreachable(this.url, error);
      });
      const seconds = PAUSES_SECONDS[attempt];
      if (!isPassing(response) || seconds === undefined) {
        return response;
      }
      await response.body?.cancel();
      await pause(seconds * 1_000);
    }
  }
}

/** Overload, a timeout or a deployment: the same request may succeed a little later. */
const isPassing = ({ status }: Response): boolean => status === 429 || status >= 500;
const PAUSES_SECONDS = [1, 2, 4] as const;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The local run gives tokens to whoever asks. */
async function localToken(url: string): Promise<string> {
  const response = await fetch(`${url}/_local/token`, {
    method: 'POST',
    body: JSON.stringify({ roles: ['operator'] }),
  }).catch((error: unknown) => {
    throw unreachable(url, error);
  });
  if (!response.ok) {
    throw new CliError(
      `${url} gives out no tokens: put one of an operator into COUNTERSIGN_TOKEN.`,
    );
  }
  return tokenAnswer.parse(await response.json()).access_token;
}
