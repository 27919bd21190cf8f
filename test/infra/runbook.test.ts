import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appOf, templatesOf } from './synthesize.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

/** Addresses of the headings, as Markdown viewers make them. */
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
  heading.toLowerCase().replaceAll(' ', '-'),
);

describe('docs/runbook.md', () => {
  it('has the section that each alarm sends its reader to', () => {
    const alarms = templatesOf(appOf('prod'))['Service']?.findResources('AWS::CloudWatch::Alarm');
    const wanted = Object.values(alarms ?? {}).map(({ Properties }) =>
      String(Properties.AlarmDescription).split('docs/runbook.md#').at(-1),
    );
    expect(wanted.length).toBeGreaterThan(3);
    expect(sections).toEqual(expect.arrayContaining(wanted));
  });
});
