import * as z from 'zod';
import { shapeFaults } from './setting-shape.ts';
import type { Check } from './stage-settings.ts';

const VAULT =
  'the ARN of a backup vault, arn:aws:backup:REGION:ACCOUNT:backup-vault:NAME, of another account or region';
const DAYS = 'a whole number of days from 7 to 3650';

const backupSetting = z.strictObject(
  {
    /** Vault of another account or region. Its access policy lets this account copy into it. */
    copyTo: z
      .string(VAULT)
      .regex(/^arn:aws[\w-]*:backup:[a-z\d-]+:\d{12}:backup-vault:[\w-]{2,50}$/, VAULT),
    /** How long a day's backup is kept, here and there. */
    keepDays: z.int(DAYS).min(7, DAYS).max(3_650, DAYS),
  },
  "{ copyTo: 'arn:aws:backup:REGION:ACCOUNT:backup-vault:NAME', keepDays: 35 }",
);
export type BackupSetting = Readonly<z.infer<typeof backupSetting>>;

/** Checks the backup: a copy beside the original is lost with it. */
export const checkBackup: Check = ({ backup, region, account }) => {
  const { data, faults } = shapeFaults('backup', backupSetting, backup);
  const [, , , vaultRegion, vaultAccount] = data?.copyTo.split(':') ?? [];
  return [
    ...faults,
    ...(data !== undefined && vaultRegion === region && (account ?? vaultAccount) === vaultAccount
      ? [
          `copies its backup into ${vaultRegion} of ${account ?? 'what may be its own account'}: name a vault of another region, or say the stage's account and name a vault of another one.`,
        ]
      : []),
  ];
};
