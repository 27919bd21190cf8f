/** Quotes a name for a POSIX shell, so that a leading dash does not make it an option. */
const inShell = (name: string): string => `'./${name.replaceAll("'", "'\\''")}'`;
const inPowerShell = (name: string): string => `'.\\${name.replaceAll("'", "''")}'`;

/** Commands that print the SHA-256 of a file, by system. */
export const digestCommands = (fileName: string) =>
  [
    [
      'Windows (PowerShell)',
      `(Get-FileHash -LiteralPath ${inPowerShell(fileName)}).Hash.ToLower()`,
    ],
    ['macOS', `shasum -a 256 ${inShell(fileName)}`],
    ['Linux', `sha256sum ${inShell(fileName)}`],
  ] as const;
