import { createClient } from '@countersign/client';
import { accessToken, renewedToken } from '../auth/session.ts';
import { currentLanguage } from '../words/language.ts';
import { ApiError, received } from './errors.ts';

export const api = createClient({
  baseUrl: location.origin,
  token: accessToken,
  renewToken: renewedToken,
  fetch: (request) => {
    // The service's sentences are in the language that was chosen here, whatever the browser's is.
    request.headers.set('X-Locale', currentLanguage());
    return fetch(request);
  },
});

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a successful answer. Throws `ApiError` for every other one. */
export async function bodyOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await received(answer);
  if (!response.ok || data === undefined) {
    throw new ApiError(response, error);
  }
  return data;
}

/** Waits for an answer without a body. Throws `ApiError` for one that is no success. */
export async function doneOf(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await received(answer);
  if (!response.ok) {
    throw new ApiError(response, error);
  }
}
