import { expect, it } from 'vitest';
import { serveLoopback } from '../../../../local/emulators/loopback-server.ts';

it('keeps idle connections for longer than clients do, so that none breaks off under a request', async () => {
  const { endpoint, stop } = await serveLoopback((_, response) => response.end());
  const { headers } = await fetch(endpoint).finally(stop);
  expect(headers.get('keep-alive')).toBe('timeout=75');
});
