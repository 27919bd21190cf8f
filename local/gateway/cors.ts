import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';

const configuration = z.object({
  AllowOrigins: z.array(z.string()),
  AllowHeaders: z.array(z.string()),
  AllowMethods: z.array(z.string()),
  ExposeHeaders: z.array(z.string()),
  MaxAge: z.int(),
});
const apiProperties = z.object({ CorsConfiguration: configuration.optional() });

/** Pages of other origins that may call the API, as its template says it. */
export type Cors = z.infer<typeof configuration>;

/** The configuration of the template's API; undefined where only its own pages call it. */
export const readCors = (assembly: Assembly, resolve: Resolve): Cors | undefined =>
  deployed(assembly, resolve, 'AWS::ApiGatewayV2::Api', apiProperties)[0]?.properties
    .CorsConfiguration;

/**
 * Lets the page of an allowed origin read an answer, and answers its preflight without asking a function, as API Gateway does.
 * Returns true if the request was a preflight. An answer to any other origin has no header: its browser keeps it from the page.
 */
export function answerCors(
  cors: Cors,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const isAllowed = headers.origin !== undefined && cors.AllowOrigins.includes(headers.origin);
  if (isAllowed) {
    response.setHeader('Access-Control-Allow-Origin', String(headers.origin));
    response.setHeader('Access-Control-Expose-Headers', cors.ExposeHeaders.join(','));
  }
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) {
    return false;
  }
  if (isAllowed) {
    response.setHeader('Access-Control-Allow-Methods', cors.AllowMethods.join(','));
    response.setHeader('Access-Control-Allow-Headers', cors.AllowHeaders.join(','));
    response.setHeader('Access-Control-Max-Age', cors.MaxAge);
  }
  response.writeHead(204);
  response.end();
  return true;
}
