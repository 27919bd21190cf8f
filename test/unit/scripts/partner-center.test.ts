import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '#test/conformance/resources.ts';
import { partnerCenterFile, partnerCenterText } from '../../../scripts/partner-center.ts';

describe('docs/partner-center.md', () => {
  it('is that of the conformance data: after a change run `npm run partner-center`', async () => {
    expect(await readFile(partnerCenterFile, 'utf8')).toBe(partnerCenterText());
  });

  it('has one row for every documented address', () => {
    const rows = partnerCenterText()
      .split('\n')
      .filter((line) => /^\| `(?:GET|HEAD|POST|PUT|PATCH|DELETE) /.test(line))
      .map((line) => line.split('`')[1]);
    expect(rows).toEqual(OPERATIONS.map(({ key }) => key));
  });
});
