import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { type ApiFunction, ROUTES_BY_FUNCTION } from '#functions/routes.ts';

interface Served {
  readonly handler: { readonly routes: readonly { readonly key: string }[] };
}

interface Variables {
  readonly env: z.ZodMiniObject;
}

/** The functions whose handlers serve routes by the pipeline. The two others read their requests themselves. */
const PIPELINE_FUNCTIONS = [
  'partner-api',
  'entitlements',
  'operator-api',
  'import-catalog',
  'validate-key',
  'statement',
] as const satisfies readonly ApiFunction[];

/** Values for the variables that a handler needs to load. It reaches nothing before its first request. */
function stubVariables({ env }: Variables): void {
  vi.stubEnv('AWS_REGION', 'us-east-1');
  for (const [name, schema] of Object.entries(env.shape)) {
    if (!z.safeParse(schema, undefined).success) {
      vi.stubEnv(name, 'https://nowhere.test');
    }
  }
}

async function servedBy(name: ApiFunction): Promise<readonly string[]> {
  stubVariables((await import(`../../functions/${name}/env.ts`)) as Variables);
  const { handler } = (await import(`../../functions/${name}/handler.ts`)) as Served;
  return handler.routes.map(({ key }) => key);
}

describe('the handler of', () => {
  it.each(PIPELINE_FUNCTIONS)(
    '%s serves the routes that the template sends to it',
    async (name) => {
      const deployed = ROUTES_BY_FUNCTION[name].map(({ key }) => key);
      expect(deployed.length).toBeGreaterThan(0);
      expect((await servedBy(name)).toSorted()).toEqual(deployed.toSorted());
    },
  );

  it('no other function is left out', () => {
    const others = Object.keys(ROUTES_BY_FUNCTION).filter(
      (name) => !PIPELINE_FUNCTIONS.some((known) => known === name),
    );
    expect(others.toSorted()).toEqual(['open-link', 'system']);
  });
});
