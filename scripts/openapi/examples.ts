import * as z from 'zod';
import { Sampler } from './sample.ts';

const record = z.record(z.string(), z.unknown());
const contentSchema = z.looseObject({ content: z.record(z.string(), record).optional() });
const operationSchema = z.looseObject({
  requestBody: z.unknown().optional(),
  responses: record.optional(),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: record, responses: record.optional() }),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Responses may gain fields. A reference that is described keeps `additionalProperties: false`, which would refuse them all. */
export function openReferences(value: unknown): void {
  if (!isObject(value)) {
    return;
  }
  if (typeof value['$ref'] === 'string' && value['additionalProperties'] === false) {
    delete value['additionalProperties'];
  }
  for (const each of Object.values(value)) {
    openReferences(each);
  }
}

/** Everything of a document that has a body: requests, responses, and the responses that operations share. */
function* bodies(document: z.output<typeof documentSchema>): Generator<unknown> {
  for (const operations of Object.values(document.paths)) {
    for (const { requestBody, responses = {} } of Object.values(operations)) {
      yield requestBody;
      yield* Object.values(responses);
    }
  }
  yield* Object.values(document.components.responses ?? {});
}

/** Adds an example, made from its schema, to every JSON body of a document that has none of its own. */
export function addExamples(document: object): void {
  // Not the parsed copy: the document itself gets the examples.
  const found = document as z.output<typeof documentSchema>;
  documentSchema.parse(document);
  const sampler = new Sampler(found.components.schemas);
  for (const body of bodies(found)) {
    const content = isObject(body) && contentSchema.safeParse(body).success ? body['content'] : {};
    for (const [type, media] of Object.entries(content ?? {})) {
      if (type.endsWith('json') && isObject(media) && !('example' in media)) {
        media['example'] = sampler.of(media['schema']);
      }
    }
  }
}
