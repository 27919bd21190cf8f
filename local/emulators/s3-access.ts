import type { IncomingMessage } from 'node:http';
import { LOOPBACK } from '../common/free-port.ts';
import type { Authorize } from '../iam/authorize.ts';
import { listAccess, placeOf, type StorageRequest, storageAccess } from '../iam/s3-access.ts';
import type { Session, Sessions } from '../iam/sessions.ts';
import { CREDENTIALS } from './endpoints.ts';
import { isSession, signerOf } from './s3-signature.ts';

export interface S3Access {
  readonly sessions: Sessions;
  readonly authorize: Authorize;
}

/** Returns true if an object exists. */
export type Exists = (bucket: string, key: string) => Promise<boolean>;

function requestOf({ method = 'GET', url = '/', socket }: IncomingMessage): StorageRequest {
  const { pathname, searchParams: query } = new URL(url, `http://${LOOPBACK}`);
  return { method, pathname, query, sourceIp: socket.remoteAddress ?? '' };
}

/** The server behind knows one key pair, and looks at nothing of a signature but its key and its end. */
function signAsOwner(request: IncomingMessage, { accessKeyId }: Session): void {
  request.url = request.url?.replace(accessKeyId, CREDENTIALS.accessKeyId);
  const { headers } = request;
  if (headers.authorization !== undefined) {
    headers.authorization = headers.authorization.replace(accessKeyId, CREDENTIALS.accessKeyId);
  }
}

/** Refuses a missing object like an object that may not be read, unless the bucket may be listed. */
async function mayKnow(
  signer: Session,
  wanted: StorageRequest,
  { authorize }: S3Access,
  exists: Exists,
): Promise<boolean> {
  const { bucket, key } = placeOf(wanted.pathname);
  return (await exists(bucket, key)) || authorize(signer, listAccess(wanted));
}

/**
 * Decides whether a request may be served. The owner's key pair may do everything; a session what its role's policies and its
 * own allow, from where it asks.
 */
export async function mayServe(
  request: IncomingMessage,
  access: S3Access,
  exists: Exists,
): Promise<boolean> {
  const signer = await signerOf(request, access.sessions);
  if (!(signer && isSession(signer))) {
    return signer !== undefined;
  }
  const wanted = requestOf(request);
  const needed = storageAccess(wanted);
  if (!needed) {
    return false;
  }
  if (!(await access.authorize(signer, needed))) {
    console.error(`AccessDenied. ${signer.sessionArn} may not ${needed.action}`);
    return false;
  }
  signAsOwner(request, signer);
  return needed.action !== 's3:GetObject' || mayKnow(signer, wanted, access, exists);
}
