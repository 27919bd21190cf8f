import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity } from '../emulators/identity.ts';
import { localIssuer } from './issuer.ts';
import { DEMO_PEOPLE } from './people.ts';
import { answerJson, ISSUER_PATH, PEOPLE_PATH } from './portal-pages.ts';

/** A request for one of the local run's own routes. */
export interface LocalRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: string;
  readonly body: string;
}

/** Serves the sign-in of the local run. Returns false for a route that it does not have. */
export function portalSignIn(identity: Pick<Identity, 'issue'>) {
  const issuer = localIssuer(identity);
  return async ({ request, response, path, query, body }: LocalRequest): Promise<boolean> => {
    const { host = '', cookie = '' } = request.headers;
    const asked = { host, cookie, query: new URLSearchParams(query) };
    switch (`${request.method} ${path}`) {
      case `GET ${PEOPLE_PATH}`:
        answerJson(response, 200, {
          people: DEMO_PEOPLE.map(({ name, email, roles }) => ({ name, email, roles })),
        });
        return true;
      case `GET ${ISSUER_PATH}/authorize`:
        issuer.authorize(asked, response);
        return true;
      case `GET ${ISSUER_PATH}/logout`:
        issuer.endSession(asked, response);
        return true;
      case `POST ${ISSUER_PATH}/token`: {
        const answer = await issuer.token(new URLSearchParams(body));
        if (answer) {
          answerJson(response, answer.status, answer.body);
        }
        return answer !== undefined;
      }
      default:
        return false;
    }
  };
}
