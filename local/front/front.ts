import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { runInNewContext } from 'node:vm';
import { LOOPBACK } from '../common/free-port.ts';
import { wildcard } from '../common/wildcard.ts';
import { answerError } from '../emulators/s3-error.ts';
import { LOCAL_PATH } from '../gateway/local-routes.ts';
import type { Behavior, FrontConfig } from './distribution.ts';
import type { FrontLogWriter } from './front-log.ts';
import { isSignedUrl } from './signed-url.ts';

/** CloudFront's own header: address and port of the viewer. */
const VIEWER_HEADER = 'cloudfront-viewer-address';

export interface FrontParts {
  readonly config: FrontConfig;
  /** The HTTP API. */
  readonly gateway: RequestListener;
  /** Sends an object of a bucket. */
  readonly files: (
    bucket: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>;
  /** Returns true for a bucket without files in this run: the gateway answers in its place. */
  readonly isEmpty: (bucket: string) => boolean;
  readonly log: FrontLogWriter | undefined;
}

const refuse = (response: ServerResponse): void =>
  answerError(response, 403, 'AccessDenied', 'Access Denied');

/** Runs the function that a template puts before a behavior, as CloudFront does: it may give the request another path. */
function runViewerRequest(code: string, uri: string): string {
  const result: unknown = runInNewContext(`${code}; handler(event)`, {
    event: { request: { uri } },
  });
  return typeof result === 'object' && result !== null && 'uri' in result
    ? String(result.uri)
    : uri;
}

function toFiles(
  { files, log }: FrontParts,
  behavior: Behavior,
  bucket: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method = 'GET', url = '/', headers, socket } = request;
  const address = socket.remoteAddress ?? LOOPBACK;
  if (!behavior.methods.has(method)) {
    refuse(response);
    return;
  }
  if (
    behavior.keys.size > 0 &&
    !isSignedUrl(`http://${headers.host}${url}`, address, new Date(), behavior.keys)
  ) {
    log?.observe(request, response, behavior);
    refuse(response);
    return;
  }
  log?.observe(request, response, behavior);
  for (const [name, value] of Object.entries(behavior.headers)) {
    response.setHeader(name, value);
  }
  if (behavior.viewerRequest !== undefined) {
    const [path = '/', query] = url.split('?');
    const chosen = runViewerRequest(behavior.viewerRequest, path);
    request.url = query === undefined ? chosen : `${chosen}?${query}`;
  }
  files(bucket, request, response).catch(() => response.destroy());
}

/** Does on one port what the distribution does: chooses a behavior by the path, and its origin. */
export function createFront(parts: FrontParts): RequestListener {
  const { config, gateway, isEmpty, log } = parts;
  const behaviors = config.behaviors.map((behavior) => ({
    behavior,
    matches: wildcard(`/${behavior.pattern.replace(/^\//, '')}`),
  }));
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const behavior = behaviors.find(({ matches }) => matches.test(path))?.behavior;
    if (!behavior || path.startsWith(LOCAL_PATH)) {
      gateway(request, response);
      return;
    }
    const { origin } = behavior;
    if (origin.kind === 'bucket' && !isEmpty(origin.bucket)) {
      toFiles(parts, behavior, origin.bucket, request, response);
      return;
    }
    if (origin.kind === 'api') {
      log?.observe(request, response, behavior);
      const { remoteAddress, remotePort } = request.socket;
      Object.assign(request.headers, origin.headers, {
        [VIEWER_HEADER]: `${remoteAddress ?? LOOPBACK}:${remotePort ?? 0}`,
      });
    }
    gateway(request, response);
  };
}
