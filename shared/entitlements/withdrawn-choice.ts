import type { DownloadLink } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import { inDisplayOrder } from '#shared/downloads/media/display-order.ts';
import type { Media, MediaChoice, PartialChoice } from '#shared/downloads/media/media.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { findName } from '#shared/platform/text/did-you-mean.ts';
import type { Entitlement } from './entitlement.ts';

/** Files that a refusal suggests. */
const MOST_SUGGESTED = 5;

const named = ({ version, language, fileType }: MediaChoice): string =>
  `${version} ${language} ${fileType}`;

const isChoice = (choice: MediaChoice, asked: PartialChoice): boolean =>
  (['version', 'language', 'fileType'] as const).every(
    (field) => findName(asked[field] ?? '', [choice[field]]) !== undefined,
  );

function refusalOf({ subject, file }: DownloadLink, offered: readonly Media[]): DomainError {
  const { fileName } = file;
  const choice = named(subject);
  const choices = inDisplayOrder(offered).slice(0, MOST_SUGGESTED).map(named).join('; ');
  return new DomainError(
    'MEDIA_NOT_FOUND',
    choices === ''
      ? because('FILE_WITHDRAWN_ALONE', { fileName, choice })
      : because('FILE_WITHDRAWN', { fileName, choice, choices }),
    { data: [choice] },
  );
}

export interface WithdrawnChoice {
  readonly media: Media;
  /** For a request that would open a window with the file. */
  readonly refusal: DomainError;
}

/**
 * Finds the withdrawn file of a choice that a link of the item serves; undefined where the choice is on offer, or no link
 * serves it. Only a withdrawal takes a choice off offer.
 */
export async function findWithdrawn(
  { links }: { readonly links: Pick<DownloadLinkStore, 'list'> },
  { order, line, productId }: Entitlement,
  offered: readonly Media[],
  asked: PartialChoice,
): Promise<WithdrawnChoice | undefined> {
  const namesFile = asked.language !== undefined && asked.fileType !== undefined;
  if (!namesFile || offered.some((media) => isChoice(media, asked))) {
    return undefined;
  }
  const ofLine = await links.list({
    ...{ customerId: order.customerId, orderId: order.id, lineItemNumber: line.lineItemNumber },
  });
  const link = ofLine.find(
    ({ subject }) => subject.productId === productId && isChoice(subject, asked),
  );
  if (!link) {
    return undefined;
  }
  const { version, language, fileType } = link.subject;
  return {
    media: { productId, version, language, fileType, file: link.file },
    refusal: refusalOf(link, offered),
  };
}
