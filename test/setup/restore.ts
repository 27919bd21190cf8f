import { afterAll, vi } from 'vitest';

// Files share their modules: what one of them replaced is put back before the next.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});
