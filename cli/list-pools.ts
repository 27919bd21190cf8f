import * as z from 'zod';
import { cutMarks } from '#shared/platform/text/visible.ts';
import { readPages } from './read-pages.ts';
import type { Service } from './service.ts';

const poolSchema = z.object({
  ...{ productId: z.string(), version: z.string() },
  lowMark: z.int(),
  lowSince: z.string().optional(),
});

/** One line for each pool: product, version, low mark, and since when the pool is low. */
export async function listPools(service: Service, productId: string | undefined): Promise<string> {
  const wanted = productId === undefined ? undefined : cutMarks(productId);
  const filter = wanted === undefined ? undefined : { productId: wanted };
  const pools = await readPages(service, '/keypools', poolSchema, filter);
  const lines = pools.map(({ productId: product, version, lowMark, lowSince }) =>
    [product, version, lowMark, lowSince === undefined ? 'ok' : `low since ${lowSince}`].join('\t'),
  );
  return (
    lines.join('\n') ||
    (wanted === undefined ? 'There is no key pool.' : `There is no key pool of ${wanted}.`)
  );
}
