import * as z from 'zod';

/** An instant in UTC. */
export const instant = z.iso.datetime();

/** Decimal, in the currency that stands beside it. */
export const decimal = z.number();

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ examples: ['USD'] });

export const link = z
  .object({
    uri: z.string().regex(/^\//),
    method: z.enum(['GET', 'PATCH']),
    headers: z.array(z.object({ key: z.string(), value: z.string() })),
  })
  .meta({ id: 'Link', description: 'Host-relative and without the version: put /v1 before it.' });

/** The links of a resource that links only to itself. */
export const ownLink = { self: link };

/** The schema of a resource that shared/platform/http/envelope.ts makes. */
export const resourceOf = <
  Type extends string,
  Facts extends z.ZodRawShape,
  Links extends z.ZodRawShape,
>(
  objectType: Type,
  facts: Facts,
  links: Links,
) =>
  z
    .object({
      ...facts,
      links: z.object(links),
      attributes: z.object({ objectType: z.literal(objectType) }),
    })
    .meta({ id: objectType });

/** The schema of a resource with an etag, whose changes If-Match can make conditional. */
export const etaggedOf = <
  Type extends string,
  Facts extends z.ZodRawShape,
  Links extends z.ZodRawShape,
>(
  objectType: Type,
  facts: Facts,
  links: Links,
) =>
  z
    .object({
      ...facts,
      links: z.object(links),
      attributes: z.object({ objectType: z.literal(objectType), etag: z.string() }),
    })
    .meta({ id: objectType });

export const collectionOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z
    .object({
      totalCount: z.int().meta({
        description:
          'The number of all items that match. On lists that are only read page by page, that of this page.',
      }),
      items: z.array(item),
      continuationToken: z
        .string()
        .optional()
        .meta({ description: 'Leads to the next page, as links.next does.' }),
      links: z.object({ self: link, next: link.optional() }),
      attributes: z.object({ objectType: z.literal('Collection') }),
    })
    .meta({ id: name });
