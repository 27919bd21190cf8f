import type { Page, Route } from 'playwright-core';

/** Requests for a link and a key. */
export const DOWNLOADS = '**/entitlements/*/downloads';

/** Answers a command in place of the service, as it would in a state that a test cannot bring it into. */
export const answerTo =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({
          status,
          headers,
          contentType: 'application/json',
          body: JSON.stringify(body),
        });

const goOn = (route: Route): Promise<void> => route.continue();

/** Holds the answers to an address back until the function that it returns is called. */
export async function holdAnswers(
  page: Page,
  address: string,
  answer: (route: Route) => Promise<void> = goOn,
): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await answer(route);
  });
  return resolve;
}
