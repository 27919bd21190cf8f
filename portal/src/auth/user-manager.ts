import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { type PortalConfig, portalConfig } from '../config.ts';

export const CALLBACK_PATH = '/signed-in';
export const SIGN_IN_PATH = '/sign-in';

const here = (address: string): string => new URL(address, location.origin).href;

function metadataOf({ authority, endpoints }: PortalConfig['identity']) {
  return (
    endpoints && {
      issuer: here(authority),
      authorization_endpoint: here(endpoints.authorization),
      token_endpoint: here(endpoints.token),
      ...(endpoints.endSession !== undefined && {
        end_session_endpoint: here(endpoints.endSession),
      }),
    }
  );
}

/** Code flow with PKCE. Tokens stay in memory: a page that is loaded again asks the issuer, which knows the person. */
function makeUserManager({ identity }: PortalConfig): UserManager {
  const metadata = metadataOf(identity);
  return new UserManager({
    authority: here(identity.authority),
    client_id: identity.clientId,
    scope: identity.scope,
    response_type: 'code',
    redirect_uri: here(CALLBACK_PATH),
    post_logout_redirect_uri: here(SIGN_IN_PATH),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // The session renews itself, so that it knows when that fails.
    automaticSilentRenew: false,
    accessTokenExpiringNotificationTimeInSeconds: 120,
    ...(metadata && { metadata }),
  });
}

let made: Promise<UserManager> | undefined;

export function userManager(): Promise<UserManager> {
  made ??= portalConfig()
    .then(makeUserManager)
    .catch((error: unknown) => {
      made = undefined;
      throw error;
    });
  return made;
}
