import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { record } from '../../setup/suite-record.ts';
import { expectAccessible, expectFits, switchLanguage, waitForQuiet } from './visit.ts';

/** Folder of the pictures that a run keeps of the portal's states. */
const FOLDER = process.env['COUNTERSIGN_PICTURES'] ?? join(tmpdir(), 'countersign-pictures');

const WIDE = { width: 1280, height: 900 } as const;
/** 1,280 px at 400 % are 320 px wide. */
const NARROW = { width: 320, height: 640 } as const;

/** Keeps a picture of a state, wide and narrow, and holds it to WCAG at both widths. */
export async function keepState(page: Page, name: string, language = 'en'): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [size, suffix] of [
    [WIDE, ''],
    [NARROW, '-320'],
  ] as const) {
    await page.setViewportSize(size);
    await expectAccessible(page, language);
    await expectFits(page);
    await page.screenshot({ path: join(FOLDER, `${name}${suffix}.png`) });
  }
  await page.setViewportSize(WIDE);
  record('states', name);
}

/** Keeps a state in English and then in Korean, which stays. */
export async function keepInBoth(page: Page, name: string): Promise<void> {
  await keepState(page, name);
  await switchLanguage(page);
  await waitForQuiet(page);
  await keepState(page, `${name}-ko`, 'ko');
}
