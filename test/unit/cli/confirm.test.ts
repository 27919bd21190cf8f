import { describe, expect, it } from 'vitest';
import { confirm } from '../../../cli/confirm.ts';

describe('a command that ends something', () => {
  it('is done without a question by --yes', async () => {
    await expect(confirm('It ends.', { yes: true })).resolves.toBeUndefined();
  });

  it('says what would end, and does nothing where nobody can answer', async () => {
    const terminal = Object.getOwnPropertyDescriptor(process.stdin, 'isTTY');
    Object.defineProperty(process.stdin, 'isTTY', { value: false, configurable: true });
    await expect(confirm('It ends.', {})).rejects.toThrow(
      'It ends.\nNothing was changed. Add --yes to do it.',
    );
    if (terminal) {
      Object.defineProperty(process.stdin, 'isTTY', terminal);
    }
  });
});
