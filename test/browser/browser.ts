import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Browser, chromium } from 'playwright-core';
import { suiteDir } from '../setup/suite-record.ts';

const CHROMIUM = '/usr/bin/chromium';
/** It is offline, may be root, and looks up nothing by itself. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** Ends a wait for what never comes; on a busy machine, what does come takes longer than the library's own 30 seconds. */
const PATIENCE_MILLISECONDS = 150_000;

export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? CHROMIUM;
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}. Install Debian's package chromium, or name another one in CHROMIUM.`,
    );
  }
  const folder = process.env['TMPDIR'];
  // A process that is ended in a hurry does not delete the browser's files; the folder of the run is deleted in any case.
  process.env['TMPDIR'] = suiteDir() ?? tmpdir();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  if (folder !== undefined) {
    process.env['TMPDIR'] = folder;
  }
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MILLISECONDS));
  return browser;
}

let launched: Browser | undefined;

/** The browser of all files that this process runs. It ends with the process, and is launched anew if it has crashed. */
export async function theBrowser(): Promise<Browser> {
  if (launched?.isConnected() !== true) {
    launched = await launch();
  }
  return launched;
}
