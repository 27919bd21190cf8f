import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { clientTypes, clientTypesFile } from '../../scripts/client-types/client-types.ts';
import { openApiFile, openApiText } from '../../scripts/openapi/text.ts';

const operationSchema = z.looseObject({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-roles': z.array(z.string()).optional(),
  responses: z.record(z.string(), z.unknown()),
});
type Operation = z.output<typeof operationSchema>;
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

let text: string;
let paths: z.output<typeof documentSchema>['paths'];
beforeAll(async () => {
  text = await readFile(openApiFile, 'utf8');
  ({ paths } = documentSchema.parse(JSON.parse(text)));
});

const named = (path: string): string => path.replace(/\{\w+\}/g, '{}');

/** The operation of a route; names of parameters do not tell paths apart. */
function operationOf(route: string): Operation | undefined {
  const [method = '', path = ''] = route.split(' ');
  const same = Object.keys(paths).find(
    (each) => named(each) === named(path) && method.toLowerCase() in (paths[each] ?? {}),
  );
  return paths[same ?? '']?.[method.toLowerCase()];
}

describe('the contract', () => {
  it('is what the code makes of itself: after a change of routes or schemas run `npm run openapi`', async () => {
    expect(text).toBe(openApiText());
  });

  it('is what the typed client was generated from: run `npm run openapi`', async () => {
    expect(await readFile(clientTypesFile, 'utf8')).toBe(await clientTypes());
  });

  it.each(DEPLOYED_ROUTES.map(({ route }) => [route.key, route] as const))(
    'has %s, for whom it is, and what refuses the others',
    (key, { access }) => {
      const operation = operationOf(key);
      const isPublic = access === 'public';
      expect(operation?.security).toEqual(isPublic ? [] : [{ bearer: [] }]);
      expect(operation?.['x-roles']).toEqual(isPublic ? undefined : access);
      expect(Object.hasOwn(operation?.responses ?? {}, '401')).toBe(!isPublic);
    },
  );

  const withExample = DEPLOYED_ROUTES.flatMap(({ route }) =>
    route.example && route.reads ? [[route.key, route.example, route.reads.input] as const] : [],
  );

  it.each(withExample)('has an example for %s that its own schema takes', (_, example, input) => {
    const wrong = input.safeParse(example).error?.issues ?? [];
    // What the path has is not in a body.
    expect(wrong.filter(({ path: [field] }) => String(field) in example)).toEqual([]);
  });

  it('shows how a purchase is made', () => {
    expect(withExample.map(([key]) => key)).toContain(
      'POST /v1/customers/{customerTenantId}/orders',
    );
  });
});
