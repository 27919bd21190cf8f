import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { CliError } from './cli-error.ts';
import { responseError } from './response-error.ts';

const tokenAnswer = z.object({ access_token: z.string() });

const unreachable = (url: string, error: unknown): CliError => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CliError(
    `${url} does not answer (${why}).\nStart the service, or name another address with --url.`,
  );
};

/** The operator's API of a service: a deployed one with the given token, a local run with a token of its own. */
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
    const text = await response.text().catch((error: unknown) => {
      throw unreachable(this.url, error);
    });
    if (!response.ok) {
      throw responseError(response, jsonOf(text));
    }
    const { success, data } = schema.safeParse(jsonOf(text));
    if (!success) {
      throw responseError(response, undefined);
    }
    return data;
  }

  /** Repeats a request that the service could not answer. It keeps its id, so that it takes effect once. */
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

/** A token of the local run, which issues one without credentials. */
async function localToken(url: string): Promise<string> {
  const response = await fetch(`${url}/_local/token`, {
    method: 'POST',
    body: JSON.stringify({ roles: ['operator'] }),
  }).catch((error: unknown) => {
    throw unreachable(url, error);
  });
  if (!response.ok) {
    throw new CliError(
      `${url} issues no tokens.\nSet COUNTERSIGN_TOKEN to an operator token: see sign-in --help.`,
    );
  }
  return tokenAnswer.parse(await response.json()).access_token;
}
