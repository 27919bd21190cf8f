import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Does what starts a download and answers the digest of the file that comes. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return createHash('sha256')
    .update(await readFile(await download.path()))
    .digest('hex');
}
