import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROUTES, type RouteKey } from '#shared/routes.ts';
import { clientTypes, clientTypesFile } from '../../scripts/client-types/client-types.ts';
import { contractIn } from '../../scripts/openapi/document.ts';
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
    expect(text).toBe(await openApiText());
  });

  it('is what the typed client was generated from: run `npm run openapi`', async () => {
    expect(await readFile(clientTypesFile, 'utf8')).toBe(await clientTypes());
  });

  it.each(Object.entries(ROUTES).filter(([route]) => route !== '$default'))(
    'has %s, for whom it is, and what refuses the others',
    (route, { access }) => {
      const operation = operationOf(route);
      const isPublic = access === 'public';
      expect(operation?.security).toEqual(isPublic ? [] : [{ bearer: [] }]);
      expect(operation?.['x-roles']).toEqual(isPublic ? undefined : access);
      expect(Object.hasOwn(operation?.responses ?? {}, '401')).toBe(!isPublic);
    },
  );

  it('says of a route without a contract where to write one', () => {
    const route: RouteKey = 'GET /v1/customers';
    expect(() => contractIn({}, route)).toThrow(
      'GET /v1/customers has no contract: say in shared/customers/customers.contract.ts what it answers.',
    );
  });
});

const HANDLERS = readdirSync('functions').map((folder) => `functions/${folder}/handler.ts`);
const ONLY_DOCUMENTED = /\/(contract|[a-z-]+-contract|replies|reply-schemas|refusal-schemas)\.ts$/;

describe('bundles', () => {
  it('hold no schema that only the contract needs', async () => {
    const { metafile } = await build({
      entryPoints: HANDLERS,
      outdir: 'unwritten',
      ...{ bundle: true, write: false, metafile: true, platform: 'node', format: 'esm' },
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs).toContain('shared/platform/http/endpoint.ts');
    expect(inputs.filter((input) => ONLY_DOCUMENTED.test(input))).toEqual([]);
  });
});
