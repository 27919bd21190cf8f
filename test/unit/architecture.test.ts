import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly from: string;
  readonly isTypeOnly: boolean;
}

const root = new URL('../../', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** The imports of a file, with paths of the project in the place of aliases and relative paths. */
const importsOf = (file: string): readonly Import[] =>
  [...textOf(file).matchAll(/^import (type )?(?:[^;']*? from )?'([^']+)'/gm)].map(
    ([, type, name = '']) => ({
      from: name.startsWith('.')
        ? join(dirname(file), name)
        : name.replace(/^#(shared|functions|infra|test)\//, '$1/'),
      isTypeOnly: type !== undefined,
    }),
  );

const files = globSync('shared/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const features = files.filter((file) => !file.startsWith('shared/platform/'));
const valuesOf = (file: string) => importsOf(file).filter(({ isTypeOnly }) => !isTypeOnly);

/** Files that reach AWS: directly, or by the platform's parts that do. */
const REACHES_AWS = /^@(aws-sdk|smithy)\/|^shared\/platform\/(aws|dynamodb)\//;
/** Names of keys and shards, and schemas of values: they reach nothing. */
const REACHES_NOTHING = /^shared\/platform\/dynamodb\/(shards|due-index|schemas)\.ts$|\/keys\.ts$/;
const adapters = new Set(
  features.filter(
    (file) =>
      /class (Dynamo|S3|Cognito)/.test(textOf(file)) ||
      valuesOf(file).some(({ from }) => REACHES_AWS.test(from) && !REACHES_NOTHING.test(from)),
  ),
);

describe('the features in shared/', () => {
  it('are seen by these tests', () => {
    expect(features.length).toBeGreaterThan(200);
    expect(adapters).toContain('shared/orders/order-store.ts');
    expect(adapters).not.toContain('shared/orders/order.ts');
    expect(importsOf('shared/orders/create-order.ts').length).toBeGreaterThan(5);
  });

  it.each(features.filter((file) => !adapters.has(file)))(
    '%s, a rule or a use case, knows stores by their types alone',
    (file) => {
      expect(valuesOf(file).filter(({ from }) => adapters.has(from))).toEqual([]);
    },
  );

  it('have no room of more than 200 lines', () => {
    const large = files
      .filter((file) => !file.endsWith('.generated.ts'))
      .filter((file) => textOf(file).split('\n').length > 201);
    expect(large).toEqual([]);
  });
});
