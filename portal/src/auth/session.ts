import { ErrorResponse, type User } from 'oidc-client-ts';
import { useSyncExternalStore } from 'react';
import { portalConfig } from '../config.ts';
import { forgetTyped } from '../ui/kept-text.ts';
import { type Person, personOf } from './person.ts';
import { CALLBACK_PATH, SIGN_IN_PATH, userManager } from './user-manager.ts';

export type Session =
  | { readonly state: 'starting' | 'signed-out' | 'issuer-down' }
  /** The token is over in two minutes, and has not been renewed. */
  | { readonly state: 'ending'; readonly person: Person; readonly endsAt: Date }
  /** `ended`: the token is over and could not be renewed; the page stays until the person signs in again. */
  | { readonly state: 'signed-in' | 'ended'; readonly person: Person };

/** Says that somebody signed in with this browser, so that a page that is loaded again asks the issuer at once. */
const SIGNED_IN = 'countersign.signed-in';

let session: Session = { state: 'starting' };
let user: User | undefined;
const listeners = new Set<() => void>();

function set(next: Session): void {
  session = next;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

export const accessToken = (): string => user?.access_token ?? '';

function take(signedIn: User): void {
  user = signedIn;
  localStorage.setItem(SIGNED_IN, 'yes');
  set({ state: 'signed-in', person: personOf(signedIn) });
}

/** Ends the session on this page; what was typed stays until the person signs in again. */
export function endSession(): void {
  if (session.state === 'signed-in' || session.state === 'ending') {
    set({ state: 'ended', person: session.person });
  }
}

/** Takes another token. Undefined where the issuer gives none any longer, or does not answer. */
async function renew(): Promise<string | undefined> {
  try {
    const manager = await userManager();
    const renewed = user?.refresh_token === undefined ? null : await manager.signinSilent();
    if (renewed) {
      take(renewed);
    }
    return renewed?.access_token;
  } catch {
    return undefined;
  }
}

/** Another token after a refused one, or undefined: the session has ended. */
export async function renewedToken(): Promise<string | undefined> {
  const token = await renew();
  if (token === undefined) {
    endSession();
  }
  return token;
}

/** Renews a session that is about to end. Where that fails, the person is told, and the page stays as it is. */
export async function keepSession(): Promise<boolean> {
  const isRenewed = (await renew()) !== undefined;
  const endsAt = user?.expires_at;
  if (!isRenewed && session.state === 'signed-in' && endsAt !== undefined) {
    set({ state: 'ending', person: session.person, endsAt: new Date(endsAt * 1000) });
  }
  return isRenewed;
}

interface ReturnState {
  readonly returnTo: string;
}

const isReturnState = (state: unknown): state is ReturnState =>
  typeof state === 'object' && state !== null && 'returnTo' in state;

/** An address of this portal; an address of another site would send a person there. */
const ownPath = (address: string): string =>
  address.startsWith('/') && !address.startsWith('//') && !address.startsWith('/\\')
    ? address
    : '/';

export const addressHere = (): string => `${location.pathname}${location.search}${location.hash}`;

/** Leads to the issuer's sign-in. `hint` names the person where the issuer may take our word for it: the local run. */
export async function signIn(returnTo: string, hint?: string): Promise<void> {
  const manager = await userManager();
  await manager.signinRedirect({
    state: { returnTo: ownPath(returnTo) } satisfies ReturnState,
    ...(hint !== undefined && { login_hint: hint }),
  });
}

export async function signOut(): Promise<void> {
  const manager = await userManager();
  const { identity } = await portalConfig();
  localStorage.removeItem(SIGNED_IN);
  forgetTyped();
  const parameters =
    identity.signOut === 'cognito'
      ? { client_id: identity.clientId, logout_uri: `${location.origin}${SIGN_IN_PATH}` }
      : undefined;
  await manager.signoutRedirect(parameters && { extraQueryParams: parameters });
}

async function finishSignIn(): Promise<void> {
  const manager = await userManager();
  try {
    const signedIn = await manager.signinRedirectCallback();
    const { state } = signedIn;
    history.replaceState(null, '', isReturnState(state) ? ownPath(state.returnTo) : '/');
    take(signedIn);
  } catch (error) {
    const kept = error instanceof ErrorResponse ? error.state : undefined;
    const returnTo = isReturnState(kept) ? ownPath(kept.returnTo) : '/';
    localStorage.removeItem(SIGNED_IN);
    history.replaceState(null, '', `${SIGN_IN_PATH}?returnTo=${encodeURIComponent(returnTo)}`);
    set({ state: 'signed-out' });
  }
}

async function resume(): Promise<void> {
  const manager = await userManager();
  await manager.signinRedirect({
    prompt: 'none',
    redirectMethod: 'replace',
    state: { returnTo: addressHere() } satisfies ReturnState,
  });
}

/** Finds out who is there: called once, before the first page is drawn. */
export async function startSession(): Promise<void> {
  try {
    const manager = await userManager();
    manager.events.addUserLoaded(take);
    manager.events.addAccessTokenExpiring(() => void keepSession());
    manager.events.addAccessTokenExpired(endSession);
    if (location.pathname === CALLBACK_PATH) {
      await finishSignIn();
    } else if (localStorage.getItem(SIGNED_IN) !== null && location.pathname !== SIGN_IN_PATH) {
      await resume();
    } else {
      set({ state: 'signed-out' });
    }
  } catch {
    set({ state: 'issuer-down' });
  }
}

/** A sign-out in another tab of this browser ends the session here, too. */
addEventListener('storage', ({ key, newValue }) => {
  if (key === SIGNED_IN && newValue === null) {
    endSession();
  }
});
