import { downloadCommands } from './page/commands.ts';

/** The text for a program that does not follow the redirect: why there is no file yet, and commands that work. */
export const redirectText = (address: string, fileName: string): string =>
  [
    'The file is at another address, which your program did not follow. These commands do:',
    '',
    ...downloadCommands(address, fileName).map(([, command]) => `  ${command}`),
    '',
  ].join('\n');
