import { link, resource } from '#shared/platform/http/envelope.ts';
import type { KeyImport } from './import/key-import.ts';
import type { KeyImportResponse } from './pools-schemas.ts';

export const importResponse = ({ startedAt, counts, ...facts }: KeyImport) =>
  resource<KeyImportResponse>(
    'KeyImport',
    { ...facts, startedDate: startedAt.toISOString(), ...counts },
    { self: link(`/operator/keyimports/${facts.id}`) },
  );
