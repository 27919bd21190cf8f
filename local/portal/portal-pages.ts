import type { IncomingMessage, ServerResponse } from 'node:http';

/** Paths of the sign-in that stands for the stage's issuer. */
export const ISSUER_PATH = '/_local/oauth2';
export const PEOPLE_PATH = '/_local/people';
export const PORTAL_CLIENT_ID = 'portal';

/** Configuration of the portal (`/config.json`): the local run signs in its own people. */
export const LOCAL_CONFIG = {
  identity: {
    authority: ISSUER_PATH,
    clientId: PORTAL_CLIENT_ID,
    scope: 'openid',
    endpoints: {
      authorization: `${ISSUER_PATH}/authorize`,
      token: `${ISSUER_PATH}/token`,
      endSession: `${ISSUER_PATH}/logout`,
    },
  },
  people: PEOPLE_PATH,
};

export interface PortalPages {
  /** Answers a request for a page or a file of the portal; returns false for every other path. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
