/** Quoted for a POSIX shell; a name that begins with a dash is no option. */
const inShell = (name: string): string => `'./${name.replaceAll("'", "'\\''")}'`;
const inPowerShell = (name: string): string => `'.\\${name.replaceAll("'", "''")}'`;

/** How each system prints the SHA-256 of a file. */
export const digestCommands = (fileName: string) =>
  [
    [
      'Windows (PowerShell)',
      `(Get-FileHash -LiteralPath ${inPowerShell(fileName)}).Hash.ToLower()`,
    ],
    ['macOS', `shasum -a 256 ${inShell(fileName)}`],
    ['Linux', `sha256sum ${inShell(fileName)}`],
  ] as const;
