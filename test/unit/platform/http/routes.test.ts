import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';

describe('the routes', () => {
  it.each(DEPLOYED_ROUTES.map(({ route, servedBy }) => [route.key, servedBy]))(
    '%s is served by a folder that exists',
    (_, folder) => {
      for (const file of ['handler.ts', 'env.ts']) {
        expect(
          existsSync(new URL(`../../../../functions/${folder}/${file}`, import.meta.url)),
        ).toBe(true);
      }
    },
  );

  it('R8, R13: keys, downloads and cancellations are for admin agents alone', () => {
    const sensitive = DEPLOYED_ROUTES.filter(({ route: { key } }) =>
      /\/customers\/.*\/(downloads|keys)$|^PATCH .*orders/.test(key),
    );
    expect(sensitive).toHaveLength(4);
    for (const { route } of sensitive) {
      expect(route.access).toEqual(['admin_agent']);
    }
  });
});
