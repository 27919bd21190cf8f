import type { ServerResponse } from 'node:http';
import * as z from 'zod';

const resultSchema = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});

/** The gateway's own answers, which no function shapes. */
export function gatewayReply(
  response: ServerResponse,
  statusCode: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(statusCode, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ message }));
}

/** Sends a function's result as an HTTP response. A result of another shape is an error of the function. */
export function functionReply(response: ServerResponse, result: unknown): void {
  const { success, data } = resultSchema.safeParse(result);
  if (!success) {
    gatewayReply(response, 500, 'Internal Server Error');
    return;
  }
  for (const [name, value] of Object.entries(data.headers)) {
    response.setHeader(name, String(value));
  }
  if (data.cookies) {
    response.setHeader('Set-Cookie', data.cookies);
  }
  const body = Buffer.from(data.body ?? '', data.isBase64Encoded ? 'base64' : 'utf8');
  if (!response.hasHeader('Content-Length')) {
    response.setHeader('Content-Length', body.length);
  }
  response.writeHead(data.statusCode);
  response.end(body);
}
