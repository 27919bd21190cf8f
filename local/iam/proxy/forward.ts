import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { bodyOf } from '../../common/body.ts';

/** A whole request to an emulator. All but those of storage are small. */
export interface ForwardedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface ForwardedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | string;
}

export type Forward = (sent: ForwardedRequest) => Promise<ForwardedAnswer>;

/** Headers that name another access key as the caller. Emulators check no signature. */
function asCaller(headers: IncomingHttpHeaders, accessKeyId: string): IncomingHttpHeaders {
  const { authorization = '' } = headers;
  return {
    ...headers,
    authorization: authorization.replace(/Credential=[^/]+/, `Credential=${accessKeyId}`),
  };
}

/** Forwards requests to an emulator, unchanged or with the only access key that the emulator knows. */
export function forwardTo(
  endpoint: string,
  accessKeyId?: string,
): Forward & { readonly close: () => void } {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(endpoint);
  const forward: Forward = ({ method, path, headers: given, body }) =>
    new Promise((resolve, reject) => {
      const headers = accessKeyId === undefined ? given : asCaller(given, accessKeyId);
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        bodyOf(response).then(
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
