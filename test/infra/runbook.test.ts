import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renewableOf, stageTemplates } from './synthesize.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

/** Addresses of the headings, as Markdown viewers make them. */
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
  heading.toLowerCase().replaceAll(' ', '-'),
);

describe('docs/runbook.md', () => {
  it('has the section that each alarm sends its reader to', () => {
    const alarms = renewableOf(stageTemplates('prod')).findResources('AWS::CloudWatch::Alarm');
    const wanted = Object.values(alarms ?? {}).map(({ Properties }) =>
      String(Properties.AlarmDescription).split('docs/runbook.md#').at(-1),
    );
    expect(wanted.length).toBeGreaterThan(3);
    expect(sections).toEqual(expect.arrayContaining(wanted));
  });

  it('stops what writes, and neither the authorizer nor the consumers of the stream', () => {
    const [loop = ''] = /^ {2}case \$name in .* esac$/m.exec(runbook) ?? [];
    const templates = stageTemplates('prod');
    // CloudFormation cuts a name to 64 characters, 12 of them random.
    const names = ['Service', 'Workers'].flatMap((stack) =>
      Object.keys(templates[stack]?.findResources('AWS::Lambda::Function') ?? {}).map((id) =>
        `Countersign-prod-${stack}-${id}`.slice(0, 51),
      ),
    );
    const { stdout } = spawnSync(
      'bash',
      ['-c', `for name in "$@"; do\n${loop}\necho "$name"; done`, 'bash', ...names],
      { encoding: 'utf8' },
    );
    const stopped = new Set(stdout.trim().split('\n'));
    expect(names.filter((name) => !stopped.has(name)).map((name) => name.split('-')[3])).toEqual([
      expect.stringMatching(/^AuthorizerAuthorize/),
      expect.stringMatching(/^EventsDispatchEvents/),
      expect.stringMatching(/^EventsExportAudit/),
    ]);
  });

  it('empties every bucket of dev before it destroys the stacks, and bypasses the lock of the archive alone', () => {
    const [, script = ''] =
      /^ {3}```sh\n(.*?)^ {3}```$/ms.exec(runbook.slice(runbook.indexOf('## Take a stage down'))) ??
      [];
    const buckets = Object.keys(
      stageTemplates('dev')['Data']?.findResources('AWS::S3::Bucket') ?? {},
    ).map((id) => `countersign-dev-data-${id.toLowerCase()}-x`);
    const folder = mkdtempSync(join(tmpdir(), 'countersign-runbook-'));
    // Each bucket has one object until something is deleted from it.
    const aws = `aws() {
      case "$1 $2" in
        'cloudformation list-stack-resources') echo '${buckets.join(' ')}' ;;
        's3api list-object-versions') [ -e "$4" ] || echo '{"Objects":[{"VersionId":"1"}]}' ;;
        's3api delete-objects') touch "$4"; echo "$4 \${*:5}" ;;
      esac
    }`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `${aws}\n${script}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    const deleted = (bucket: string) =>
      `${bucket} ${bucket.includes('auditarchive') ? '--bypass-governance-retention ' : ''}--delete file://versions.json`;
    expect(stdout.trim().split('\n')).toEqual(buckets.map(deleted));
  });
});
