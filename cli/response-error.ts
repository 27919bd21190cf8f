import * as z from 'zod';
import { CliError } from './cli-error.ts';

const errorSchema = z.object({ code: z.number(), description: z.string() });

const REPEAT =
  'Run the same command again in a minute. If it fails again, look up the correlation id in the logs of the service.';
const NEXT: Readonly<Record<number, string>> = {
  400: 'Correct the value and run the command again.',
  401: 'Set COUNTERSIGN_TOKEN to a valid operator token: see sign-in --help.',
  403: 'Set COUNTERSIGN_TOKEN to the token of a user or client with the role operator.',
  404: 'Check the id and --url. Nothing was changed.',
  409: 'Check the current state before you run the command again. This request changed nothing.',
};

function sentenceOf({ ok, status }: Response, body: unknown): string {
  const { data } = errorSchema.safeParse(body);
  if (status === 401) {
    return 'The token is not accepted.';
  }
  if (ok) {
    return 'The response is not in the format that this version of countersign reads.';
  }
  return data ? `${data.description} (${data.code})` : `The service answered ${status}.`;
}

/** Error of a response: what is wrong, what to do, and the correlation id that leads to its log lines. */
export function responseError(response: Response, body: unknown): CliError {
  const next = response.ok
    ? 'Check --url, and use the countersign of the version that is deployed.'
    : (NEXT[response.status] ?? REPEAT);
  const correlationId = response.headers.get('ms-correlationid');
  return new CliError(
    [
      sentenceOf(response, body),
      next,
      ...(correlationId ? [`Correlation id: ${correlationId}`] : []),
    ].join('\n'),
  );
}
