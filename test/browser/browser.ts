import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** It is offline, may be root, and looks up nothing by itself. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? CHROMIUM;
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}. Install Debian's package chromium, or name another one in CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
