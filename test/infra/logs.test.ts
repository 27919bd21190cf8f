import { globSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { LOG_CODES } from '#shared/platform/telemetry/log-codes.ts';
import type { CodeLogger } from '#shared/platform/telemetry/logger.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Calls of a logger, whatever it is called, with what stands first in their brackets. */
const CALL = /\b(?:logger|log)\.(debug|info|warn|error|critical)\(\s*('[^']*'|[^,)\s]+)/g;

const calls = globSync('{functions,shared}/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.generated.ts'))
  .flatMap((path) =>
    [...read(path).matchAll(CALL)].map(([, level = '', code = '']) => ({ path, level, code })),
  );

const rows = [
  ...read('docs/logs.md').matchAll(/^\| `([A-Z_]+)` \| (\w+) \| `([^`]+)` \| (.+) \|/gm),
].map(([, code = '', level = '', path = '', rest = '']) => ({
  ...{ code, level, path },
  meaning: rest.split(' | ')[0] ?? '',
}));

describe('log lines', () => {
  it('have a stable code, written out where they are logged', () => {
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ code }) => !/^'[A-Z]+(_[A-Z]+)*'$/.test(code))).toEqual([]);
  });

  it('have one place each: no code has two meanings', () => {
    const codes = calls.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('are all in docs/logs.md, with their level and place, and nothing else is', () => {
    const written = calls.map(({ path, level, code }) => `${code.slice(1, -1)} ${level} ${path}`);
    expect(rows.map(({ code, level, path }) => `${code} ${level} ${path}`).sort()).toEqual(
      written.sort(),
    );
  });

  it('are the codes that a logger takes, with their level: none is listed that nobody writes', () => {
    const listed = Object.entries(LOG_CODES).map(([code, level]) => `${code} ${level}`);
    expect(rows.map(({ code, level }) => `${code} ${level}`).sort()).toEqual(listed.sort());
  });

  // The compiler holds this one: `npm run check` fails when a code of any text, or of another level, is taken.
  it('compile only when they are listed, and at their level', () => {
    type Taken = Parameters<CodeLogger['info']>[0];
    expectTypeOf<'JOB_DONE'>().toExtend<Taken>();
    expectTypeOf<'JOB_DOEN'>().not.toExtend<Taken>();
    expectTypeOf<'JOB_FAILED'>().not.toExtend<Taken>();
  });

  it('mean something of their own: no two meanings are the same', () => {
    const meanings = rows.map(({ meaning }) => meaning);
    expect(new Set(meanings).size).toBe(rows.length);
    expect(meanings.filter((meaning) => meaning.length < 15)).toEqual([]);
  });

  it('are what metrics are taken from: no filter waits for a code that nobody writes', () => {
    const wanted = globSync('infra/**/*.ts', { cwd: root }).flatMap((path) =>
      [...read(path).matchAll(/(?:message: |counted\('\w+', )'([A-Z]+(?:_[A-Z]+)*)'/g)].map(
        ([, code]) => code,
      ),
    );
    expect(wanted.length).toBeGreaterThan(8);
    const codes = rows.map(({ code }) => code);
    expect(wanted.filter((code) => code === undefined || !codes.includes(code))).toEqual([]);
  });
});
