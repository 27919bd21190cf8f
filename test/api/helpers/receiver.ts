import { EventEmitter } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import { freePort } from '../../../local/common/free-port.ts';

const bodySchema = z.looseObject({
  EventName: z.string(),
  EventId: z.string(),
  ResourceUri: z.string(),
  OrderId: z.string().optional(),
});

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: z.output<typeof bodySchema>;
}

/** How a receiver answers; a status, or by hand. */
export type Answering = (received: Received, response: ServerResponse) => number | undefined;

/** An endpoint of a partner's, in this process. It keeps what it is sent. */
export async function openReceiver(answer: Answering = () => 204) {
  const received: Received[] = [];
  const came = new EventEmitter();
  let answering = answer;
  const server = createServer((request, response) => {
    void text(request).then((content) => {
      const one = {
        headers: request.headers,
        text: content,
        body: bodySchema.parse(JSON.parse(content)),
      };
      received.push(one);
      came.emit('came');
      const status = answering(one, response);
      if (status !== undefined) {
        response.writeHead(status).end();
      }
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    /** From now on it answers like this. */
    answer: (next: Answering) => {
      answering = next;
    },
    /** Waits until so many have come: by the request that brings the last one, however long it takes. */
    async gets(count: number): Promise<readonly Received[]> {
      while (received.length < count) {
        await new Promise<void>((resolve) => came.once('came', resolve));
      }
      return received;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** Whether a receiver that holds this secret believes what it got. Throws if it does not. */
export const verify = (secret: string, { headers, text: content }: Received): unknown =>
  new Webhook(secret).verify(content, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });

export const namesOf = (received: readonly Received[]): string[] =>
  received.map(({ body }) => body.EventName);
