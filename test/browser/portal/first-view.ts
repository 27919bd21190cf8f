import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Compressed bytes of the document, scripts and styles that a page loads before its heading is drawn. */
export async function firstView(page: Page, address: string, heading = 'main h1'): Promise<number> {
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  await page.goto(address);
  await page.locator(heading).first().waitFor();
  const files = [...loaded].filter((path) => /\.(js|css)$|^\/$/.test(path));
  const sizes = await Promise.all(
    files.map(async (path) => {
      const response = await fetch(new URL(path, address));
      return gzipSync(await response.arrayBuffer()).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
