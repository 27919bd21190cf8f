import { relative } from 'node:path';
import { expect } from 'vitest';
import { record } from '#test/setup/suite-record.ts';

// Runs before each file: what comes after the suite knows by it whether the suite was whole.
record('ran', relative(process.cwd(), expect.getState().testPath ?? ''));
