import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../cli/program.ts';
import { cliDocsFile, cliDocsText } from '../../../scripts/cli-docs.ts';

describe('docs/cli.md', () => {
  it('is that of the commands: after a change run `npm run cli-docs`', async () => {
    expect(await readFile(cliDocsFile, 'utf8')).toBe(cliDocsText());
  });

  it('lists every command with its options', () => {
    const text = cliDocsText();
    const groups = createProgram({ name: 'countersign', token: undefined }).commands;
    for (const command of groups.flatMap((each) =>
      each.commands.length > 0 ? each.commands : [each],
    )) {
      expect(text).toContain(` ${command.name()}\n\n${command.description()}`);
      for (const { flags, hidden } of command.options) {
        expect(text.includes(`\`${flags}\``) || hidden).toBe(true);
      }
    }
  });
});
