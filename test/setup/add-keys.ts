import * as z from 'zod';
import { keyFor } from '../../local/seed/make.ts';

const token = z.object({ access_token: z.string() });

/** Adds keys of both versions of the product that most tests buy, beside the demo's. */
export async function addKeys(url: string, count: number): Promise<void> {
  const asked = await fetch(`${url}/_local/token`, {
    method: 'POST',
    body: '{"roles":["operator"]}',
  });
  const { access_token } = token.parse(await asked.json());
  for (const version of ['2025', '2022']) {
    const keys = Array.from({ length: count }, (_, index) => keyFor(`${version} ${index}`));
    const { status } = await fetch(`${url}/v1/operator/keypools`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${access_token}` },
      body: JSON.stringify({ productId: 'DG7GMGF0DVT7', version, keys }),
    });
    if (status !== 201) {
      throw new Error(`Keys were not taken: ${status}.`);
    }
  }
}
