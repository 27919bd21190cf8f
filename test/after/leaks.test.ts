import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECRET_KINDS } from '#test/api/helpers/secrets.ts';
import { ALONE, recorded } from './recorded.ts';
import { Needles } from './secret-patterns.ts';

const suite = recorded();
const isWhole = suite !== undefined && suite.ran.size > 0;

/** What is never in a log, whatever the tests have seen. */
const SHAPES = {
  'a token': /\beyJ[\w-]{8,}\.[\w-]{8,}/,
  'a product key': /\b[BCDFGHJKMNPQRTVWXY2346789]{5}(?:-[BCDFGHJKMNPQRTVWXY2346789]{5}){4}\b/,
  'a presigned URL': /X-Amz-(?:Signature|Credential|Security-Token)/i,
  'a link': /\/d\/[\w-]{20,}/,
  'a secret of a webhook': /whsec_/,
  'a header of authorization': /\bBearer [\w-]/,
  'a private key': /PRIVATE KEY/,
};

/** A line, and not what must not be shown of it again. */
const nameOf = (line: string): string => /"message":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 60);

describe('what the services logged while all integration tests, or all nightly ones, ran', () => {
  it('is that of the whole suite', (context) => {
    context.skip(!isWhole, ALONE);
    const files = globSync('test/api/**/*.test.ts');
    expect(files.length).toBeGreaterThan(40);
    expect(
      files.filter((path) => !suite?.ran.has(path)),
      'these did not run',
    ).toEqual([]);
  });

  it('is a log of every function', (context) => {
    context.skip(!isWhole, ALONE);
    const seen = new Set(suite?.logged.map((line) => /"service":"([^"]+)"/.exec(line)?.[1]));
    const folders = globSync('functions/*/handler.ts').map((path) => path.split('/')[1]);
    expect(folders.length).toBeGreaterThan(15);
    expect(
      folders.filter((folder) => !seen.has(folder)),
      'these logged nothing',
    ).toEqual([]);
    expect(suite?.logged.length).toBeGreaterThan(1_000);
  });

  it.for(SECRET_KINDS)(
    'R11: is looked through for secrets that were seen, such as a %s',
    (kind, context) => {
      context.skip(!isWhole, ALONE);
      expect(suite?.secrets.filter(([each]) => each === kind).length).toBeGreaterThan(0);
    },
  );

  it('R11: has no token, no key, no presigned URL and no body that a test has seen', (context) => {
    context.skip(!suite, ALONE);
    const needles = new Needles(suite?.secrets ?? []);
    const leaks = (suite?.logged ?? []).flatMap((line) => {
      const [kind] = needles.find(line) ?? [];
      return kind === undefined ? [] : [`${kind} in ${nameOf(line)}`];
    });
    expect([...new Set(leaks)]).toEqual([]);
  });

  it.for(Object.entries(SHAPES))('R11: has nothing that looks like %s', ([, shape], context) => {
    context.skip(!suite, ALONE);
    const leaks = (suite?.logged ?? []).filter((line) => shape.test(line)).map(nameOf);
    expect([...new Set(leaks)]).toEqual([]);
  });
});
