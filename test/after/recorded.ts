import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { SECRET_KINDS } from '#test/api/helpers/secrets.ts';
import { suiteDir } from '#test/setup/suite-record.ts';

const secret = z.tuple([z.enum(SECRET_KINDS), z.string().min(8)]);

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** What the integration tests of this run left behind; nothing if they were no part of it. */
export function recorded() {
  const dir = suiteDir();
  if (dir === undefined) {
    return undefined;
  }
  const of = (what: string) =>
    readdirSync(dir)
      .filter((name) => name.startsWith(`${what}-`))
      .flatMap((name) => linesOf(join(dir, name)))
      .map((line): unknown => JSON.parse(line));
  const logs = join(dir, 'logs');
  return {
    /** Test files that ran, by their paths in the project. */
    ran: new Set(of('ran').map((path) => z.string().parse(path))),
    secrets: of('secrets').map((line) => secret.parse(line)),
    /** All lines that were logged by whatever service. */
    logged: readdirSync(logs).flatMap((name) => linesOf(join(logs, name))),
  };
}

export const ALONE =
  'The integration tests were no part of this run, so there is nothing to look at. Run them together: npm test';
export const IN_PARTS =
  'Some permissions are for the integration tests, some for the nightly ones. .ci/run keeps what both lead to, and looks at all of it after the nightly ones.';
