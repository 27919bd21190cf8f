import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteDir } from './suite-record.ts';

/** Prints how many pages and states the browser tests held to accessibility, and of how many states they kept a picture. */
export function teardown(): void {
  const dir = suiteDir();
  if (dir === undefined) {
    return;
  }
  const linesOf = (what: string): number =>
    readdirSync(dir)
      .filter((name) => name.startsWith(`${what}-`))
      .flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n')).length;
  process.stdout.write(
    `${linesOf('axe')} axe checks without findings, ${linesOf('states')} states with a picture in two widths.\n`,
  );
}
