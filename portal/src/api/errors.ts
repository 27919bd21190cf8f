/** An answer of the API that is no success. Its `description` is English; the portal has words of its own by `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** The number of the contract; undefined for an answer of the gateway. */
  readonly code: number | undefined;
  /** The subject of the error, such as paths of fields. */
  readonly subjects: readonly string[];
  /** Each fault of the input in a sentence, in the person's language; one alone if the error says a single thing. */
  readonly faults: readonly string[];
  readonly correlationId: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(response: Response, body: unknown) {
    const { code, description, data, message, params } = partsOf(body);
    super(description ?? message ?? response.statusText);
    this.status = response.status;
    this.code = code;
    this.subjects = data;
    this.faults = faultsOf(params) ?? [this.message];
    this.correlationId = response.headers.get('MS-CorrelationId') ?? '';
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    this.retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined;
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(fields);
}

function faultsOf(params: unknown): readonly string[] | undefined {
  const { faults } = fieldsOf(params);
  return Array.isArray(faults)
    ? faults.flatMap((fault) => textOf(fieldsOf(fault)['description']) ?? [])
    : undefined;
}

function partsOf(body: unknown) {
  const { code, description, data, message, params } = fieldsOf(body);
  return {
    params,
    code: typeof code === 'number' ? code : undefined,
    description: textOf(description),
    message: textOf(message),
    data: Array.isArray(data) ? data.map(String) : [],
  };
}

/** No answer, or half of one: the browser is offline, or the network is. */
class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Waits for what comes over the network. Browsers report its failures as they do mistakes of programs; a page that
 * stumbles over an answer does not ask a person to check the connection.
 */
export async function received<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof TypeError ? new Unreachable(error.message) : error;
  }
}

export const isOffline = (error: unknown): boolean =>
  error instanceof Unreachable || !navigator.onLine;

export const hasCode = (error: unknown, ...codes: readonly number[]): error is ApiError =>
  error instanceof ApiError && error.code !== undefined && codes.includes(error.code);

export const hasStatus = (error: unknown, ...statuses: readonly number[]): error is ApiError =>
  error instanceof ApiError && statuses.includes(error.status);
