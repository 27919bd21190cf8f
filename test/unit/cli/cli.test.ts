import { afterEach, describe, expect, it, vi } from 'vitest';
import { cliOf, suggest } from '../../../cli/cli.ts';
import { examplesOf } from '../../../cli/examples.ts';
import { createProgram } from '../../../cli/program.ts';

const BY_NPM = { npm_lifecycle_script: 'node cli/countersign.ts keys' };
const NAME_BY_NPM = 'npm run -s countersign --';

afterEach(() => vi.restoreAllMocks());

describe('the name of the command', () => {
  it('is that under which it was called', () => {
    expect(cliOf({}).name).toBe('countersign');
    for (const npm_lifecycle_script of ['vitest run', 'node local/start.ts']) {
      expect(cliOf({ npm_lifecycle_script }).name).toBe('countersign');
    }
    expect(cliOf(BY_NPM).name).toBe(NAME_BY_NPM);
  });

  it('is in suggestions and examples, so that they can be copied', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    suggest(cliOf(BY_NPM), 'countersign keys pools shows the pools.');
    expect(error.mock.calls).toEqual([[`Next: ${NAME_BY_NPM} keys pools shows the pools.`]]);
    const [signIn] = createProgram(cliOf(BY_NPM)).commands;
    expect(signIn && examplesOf(signIn)).toEqual([
      `export COUNTERSIGN_TOKEN=$(${NAME_BY_NPM} sign-in --issuer ISSUER --client CLIENT)`,
    ]);
  });

  it('takes the token from COUNTERSIGN_TOKEN', () => {
    expect(cliOf({ COUNTERSIGN_TOKEN: 'a' }).token).toBe('a');
    expect(cliOf({ COUNTERSIGN_TOKEN: '' }).token).toBeUndefined();
  });
});
