import { createHmac } from 'node:crypto';
import type { KeyVault } from '../dynamodb/key-vault.ts';
import { sealWith } from './seal.ts';

/**
 * Keeps product keys by a secret of their own. The digest is keyed: product keys are short, and a plain hash
 * of one could be found by trying.
 */
export function keyVault(secret: () => Promise<Buffer>): KeyVault {
  const seal = sealWith(secret, 'product-keys/1');
  const placeText = ({ PK, SK }: { PK: string; SK: string }) => JSON.stringify([PK, SK]);
  return {
    digest: async (kind, value) =>
      createHmac('sha256', await secret())
        .update(`${kind}/1/${value}`)
        .digest('hex'),
    close: (value, place) => seal.close(value, placeText(place)),
    open: (closed, place) => seal.open(closed, placeText(place)),
  };
}
