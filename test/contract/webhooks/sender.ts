import type { Context as LambdaContext } from 'aws-lambda';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import type { Route } from '#shared/platform/http/route.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { guardsOf } from '#test/helpers/routes.ts';

export interface Call {
  readonly route: string;
  readonly parameters?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
  readonly now?: Date;
}

export interface Answer {
  readonly status: number;
  readonly id: string;
  /** What it asked the engine for, in alphabetical order, such as `Get`. */
  readonly commands: readonly string[];
  readonly units: number;
  /** Time with at least one request on its way to the engine, and all of it. */
  readonly engineMilliseconds: number;
  readonly milliseconds: number;
}

/** Overlapping requests count once. */
function unionOf(spans: readonly { readonly start: number; readonly end: number }[]): number {
  let [sum, until] = [0, 0];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

/** Sends requests to routes as their functions serve them, and reports what each asked the engine for. */
export function senderOn<Dependencies extends object>(
  store: DynamoStore,
  routes: readonly Route<string, Dependencies>[],
  dependencies: Dependencies,
) {
  const seal = sealWith(async () => Buffer.from('secret'));
  return async ({
    route,
    parameters = {},
    query: asked,
    body,
    now = NOW,
  }: Call): Promise<Answer> => {
    const served = routes.find(({ key }) => key === route);
    if (!served) {
      throw new Error(`${route} is no route of these.`);
    }
    const handler = serveRoutes(guardsOf({ ...store, seal }), [served], dependencies);
    const event = anEvent({
      ...{ routeKey: route, method: route.split(' ')[0] ?? '' },
      parameters: {
        ...(route.includes('{customerTenantId}') && { customerTenantId: CUSTOMER_ID }),
        ...parameters,
      },
      headers: { 'ms-requestid': crypto.randomUUID() },
      claims: { tid: PARTNER_ID, roles: '[admin_agent]' },
      now,
      ...(asked && { query: asked }),
      ...(body && { body: JSON.stringify(body) }),
    });
    store.sent.length = 0;
    const start = performance.now();
    const { statusCode, body: text } = await handler(event, {} as LambdaContext);
    const milliseconds = performance.now() - start;
    const { id = '' } = JSON.parse(text || '{}') as { id?: string };
    const sent = [...store.sent];
    return {
      ...{ status: statusCode ?? 0, id, milliseconds },
      commands: sent.map(({ command }) => command.replace(/(Item)?(s)?Command$/, '')).sort(),
      /** Added up when it is asked for: a store that weighs no transactions has no sum of them. */
      get units() {
        return sent.reduce((sum, each) => sum + each.units, 0);
      },
      engineMilliseconds: unionOf(sent),
    };
  };
}
