import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import document from '#docs/openapi.json' with { type: 'json' };

const media = z.record(
  z.string(),
  z.looseObject({ schema: z.unknown().optional(), example: z.unknown().optional() }),
);
const body = z.looseObject({ content: media.optional() });
const operation = z.looseObject({
  operationId: z.string(),
  requestBody: body.optional(),
  responses: z.record(z.string(), z.looseObject({ $ref: z.string().optional() })),
});
const paths = z.record(z.string(), z.record(z.string(), operation)).parse(document.paths);
const shared = z.record(z.string(), z.unknown()).parse(document.components.responses);

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...document, $id: 'contract' });

/** References lead into the document. */
const within = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components'));

/** The examples of a body that are missing, or that do not fit their schema. */
function faultsOf(where: string, holder: unknown): string[] {
  const content = body.parse(holder).content ?? {};
  return Object.entries(content).flatMap(([type, { schema, example }]) => {
    if (!type.endsWith('json')) {
      return [];
    }
    if (example === undefined) {
      return [`${where} has no example`];
    }
    const fits = ajv.compile(within(schema));
    return fits(example) ? [] : [`${where}: ${ajv.errorsText(fits.errors)}`];
  });
}

const operations = Object.values(paths).flatMap((byMethod) => Object.values(byMethod));

describe('examples of the contract', () => {
  it.each(operations.map((each) => [each.operationId, each] as const))(
    '%s shows its request and every response with values that fit',
    (id, { requestBody = {}, responses }) => {
      const faults = Object.entries(responses).flatMap(([status, response]) =>
        faultsOf(`${id} ${status}`, response),
      );
      expect([...faultsOf(`${id} request`, requestBody), ...faults]).toEqual([]);
    },
  );

  it.each(Object.entries(shared))('the response %s is shown with values that fit', (name, each) => {
    expect(faultsOf(name, each)).toEqual([]);
  });
});
