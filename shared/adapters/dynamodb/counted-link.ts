import * as z from 'zod/mini';
import type { CountedLink, Download } from '../../domain/download-link.ts';
import { instant } from './schemas.ts';

/** Longer product tokens are cut: fifty downloads are to fit in a small item. */
const LONGEST_AGENT = 24;

/** `time address agent`: one short text for each download, since every click pays for the item's size. */
export const packDownload = ({ at, sourceIp, agent }: Download): string =>
  [at.getTime().toString(36), sourceIp, agent.slice(0, LONGEST_AGENT)].join(' ');

const downloadText = z.pipe(
  z.string(),
  z.transform((packed): Download => {
    const [time = '', sourceIp = '', ...agent] = packed.split(' ');
    return { at: new Date(Number.parseInt(time, 36)), sourceIp, agent: agent.join(' ') };
  }),
);

export const windowFields = {
  window: z.int(),
  openedAt: instant,
  expiresAt: instant,
  downloadLimit: z.int(),
  downloadsUsed: z.int(),
  downloads: z.array(downloadText),
};

const countedLinkItem = z.object({
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  tokenHash: z.string(),
  status: z.enum(['live', 'ended', 'revoked', 'replaced']),
  storageKey: z.string(),
  fileName: z.string(),
  ...windowFields,
});

export const readCountedLink = (item: unknown): CountedLink => countedLinkItem.parse(item);
