import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request to an engine, whole: they are small, but for storage's. */
export interface EngineRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface EngineAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | string;
}

export type Forward = (sent: EngineRequest) => Promise<EngineAnswer>;

/** Sends requests on to an engine as they are. */
export function forwardTo(endpoint: string): Forward & { readonly close: () => void } {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(endpoint);
  const forward: Forward = ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        buffer(response).then(
          (answer) =>
            resolve({
              status: response.statusCode ?? 502,
              headers: response.headers,
              body: answer,
            }),
          reject,
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });
  return Object.assign(forward, { close: () => agent.destroy() });
}
