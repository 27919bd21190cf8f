import { createContext, runInContext } from 'node:vm';
import { expect } from 'vitest';
import type { Item } from '../../../scripts/postman/request.ts';

/** Runs requests of the collection one after the other, as Postman does: variables are filled in, then scripts are run. */
export async function runCollection(items: readonly Item[], url: string): Promise<void> {
  const variables = new Map([['url', url]]);
  const fill = (text: string): string =>
    text.replaceAll(/\{\{(.+?)\}\}/g, (whole, name) =>
      name === '$guid' ? crypto.randomUUID() : (variables.get(name) ?? whole),
    );
  for (const { name, request, event } of items) {
    if (typeof request.url !== 'string') {
      throw new TypeError(`${name} has query parameters, which no request of a job needs.`);
    }
    const headers = new Headers(
      request.header.map(({ key, value }): [string, string] => [key, fill(value)]),
    );
    if (request.auth === undefined) {
      headers.set('Authorization', fill('Bearer {{token}}'));
    }
    const response = await fetch(fill(request.url), {
      method: request.method,
      headers,
      ...(request.body && { body: fill(request.body.raw) }),
    });
    const text = await response.text();
    const pm = {
      response: {
        json: () => JSON.parse(text),
        to: { have: { status: (wanted: number) => expect(response.status, text).toBe(wanted) } },
      },
      collectionVariables: { set: (key: string, value: string) => variables.set(key, value) },
      test: (_what: string, check: () => void) => check(),
    };
    for (const { script } of event ?? []) {
      runInContext(script.exec.join('\n'), createContext({ pm }));
    }
  }
}
