/**
 * A receiver of webhooks. Start it with the secret that `POST /webhooks/v1/registration` showed:
 * `WEBHOOK_SECRET=whsec_... PORT=8080 node webhook-receiver.ts`. It needs Node 24 and no package.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

/** Older or newer requests may be repeats by somebody who recorded them. */
const TOLERANCE_SECONDS = 5 * 60;
const LARGEST_BODY_BYTES = 64 * 1024;

export interface WebhookEvent {
  readonly EventName: string;
  readonly EventId: string;
  readonly ResourceUri: string;
  readonly ResourceName: string;
  readonly ResourceChangeUtcDate: string;
}

/** Returns true if a holder of the secret signed these bytes within the last five minutes. */
export function isSigned(
  secret: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  now = Date.now(),
): boolean {
  const id = String(headers['webhook-id']);
  const timestamp = String(headers['webhook-timestamp']);
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) {
    return false;
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  // While a secret is replaced, the header has a signature of each.
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice('v1,'.length), 'base64'))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted));
}

/** Makes a receiver. It hands on each event once; keep the ids in your database, where they outlive a restart. */
export function webhookReceiver(
  secret: string,
  onEvent: (event: WebhookEvent) => Promise<void> | void,
): Server {
  const handled = new Set<string>();
  const receive = async (headers: IncomingHttpHeaders, body: Buffer): Promise<number> => {
    if (!isSigned(secret, headers, body)) {
      return 401;
    }
    const event: WebhookEvent = JSON.parse(body.toString('utf8'));
    if (!handled.has(event.EventId)) {
      await onEvent(event);
      handled.add(event.EventId);
    }
    return 204;
  };
  return createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of request) {
        size += chunk.length;
        if (size > LARGEST_BODY_BYTES) {
          response.writeHead(413).end();
          return;
        }
        chunks.push(chunk);
      }
      response.writeHead(await receive(request.headers, Buffer.concat(chunks))).end();
    } catch {
      // The event comes again.
      response.writeHead(500).end();
    }
  });
}

if (import.meta.main) {
  // biome-ignore lint/style/noProcessEnv: the example is a program of its own.
  const { WEBHOOK_SECRET = '', PORT = '8080' } = process.env;
  webhookReceiver(WEBHOOK_SECRET, ({ EventName, ResourceUri }) => {
    process.stdout.write(`${EventName} ${ResourceUri}\n`);
  }).listen(Number(PORT));
}
