import type { IncomingMessage } from 'node:http';
import { LOOPBACK } from '../free-port.ts';
import type { Authorize } from '../iam/authorize.ts';
import type { Sessions } from '../iam/sessions.ts';
import { CREDENTIALS } from './endpoints.ts';
import { isSession, signerOf } from './s3-signature.ts';

export interface S3Access {
  readonly sessions: Sessions;
  readonly authorize: Authorize;
}

/** What a session is ever given here: reading objects. */
const READS = new Set(['GET', 'HEAD']);

/**
 * Whether a request may be served. The service's own key pair may do all; a session what its role's policies
 * and its own allow, from where it asks.
 */
export async function mayServe(
  request: IncomingMessage,
  { sessions, authorize }: S3Access,
): Promise<boolean> {
  const signer = await signerOf(request, sessions);
  if (!(signer && isSession(signer))) {
    return signer !== undefined;
  }
  const { method = '', url = '/', socket } = request;
  const path = decodeURIComponent(new URL(url, `http://${LOOPBACK}`).pathname).slice(1);
  // A bucket without a key is a list.
  if (!(READS.has(method) && path.includes('/'))) {
    return false;
  }
  const may = await authorize(signer, {
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${path}`,
    context: { 'aws:SourceIp': socket.remoteAddress ?? '' },
  });
  // The server behind knows one key pair, and looks at nothing of the signature but its key and its end.
  request.url = url.replace(signer.accessKeyId, CREDENTIALS.accessKeyId);
  return may;
}
