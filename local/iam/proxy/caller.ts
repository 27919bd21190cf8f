import type { IncomingHttpHeaders } from 'node:http';
import type { Session, Sessions } from '../sessions.ts';

/**
 * Finds the session that a request names, with the token that only its function has. The signature itself is looked at where
 * requests come from outside: by storage.
 */
export function callerOf(headers: IncomingHttpHeaders, sessions: Sessions): Session | undefined {
  const [, accessKeyId = ''] = /Credential=([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const session = sessions.find(accessKeyId);
  return session?.sessionToken === headers['x-amz-security-token'] ? session : undefined;
}
