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

/** Commands that download a file under its name, resume when they are repeated, and fail when the link has ended. */
export const downloadCommands = (address: string, fileName: string) =>
  [
    ['curl', `curl -fL -C - -o ${inShell(fileName)} '${address}'`],
    ['wget', `wget -c -O ${inShell(fileName)} '${address}'`],
    [
      'Windows (PowerShell)',
      `Invoke-WebRequest -Uri '${address}' -OutFile ${inPowerShell(fileName)}`,
    ],
    ['aria2', `aria2c -c -o '${fileName.replaceAll("'", "'\\''")}' '${address}'`],
  ] as const;
