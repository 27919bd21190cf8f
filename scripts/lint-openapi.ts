import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';
import { openApiFile } from './openapi/text.ts';

/** Redocly's strictest rules, by its library: its command line looks for updates and reports its use. */
const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    // To fetch a file of a report, and to take a download, is to be sent on.
    'operation-2xx-response': 'off',
  },
});

const problems = await lint({ ref: openApiFile.pathname, config });
formatProblems(problems, { format: 'stylish', totals: getTotals(problems), version: '' });
process.exitCode = problems.length === 0 ? 0 : 1;
