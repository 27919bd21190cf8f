import type { AuditOperation } from '#shared/audit/record.ts';
import {
  createLink,
  type DownloadLink,
  isLinkOf,
  linkState,
  type Opening,
  renewLink,
  rotateLink,
} from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { LinkTokens } from '#shared/downloads/link-tokens.ts';
import type { Media } from '#shared/downloads/media/media.ts';
import type { MediaStore } from '#shared/downloads/media/media-store.ts';
import type { Change } from '#shared/platform/change.ts';
import type { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { Entitlement } from './entitlement.ts';

export interface LinkDependencies {
  readonly links: Pick<DownloadLinkStore, 'list' | 'create' | 'note' | 'renew' | 'rotate'>;
  readonly media: Pick<MediaStore, 'findUpload'>;
  readonly tokens: LinkTokens;
  readonly hashToken: (token: string) => string;
  readonly ids: Ids;
}

export interface WindowRequest {
  readonly entitlement: Entitlement;
  readonly media: Media;
  /** The reason why no window is opened: the file is off offer. A link that works is returned all the same. */
  readonly refusal?: DomainError | undefined;
  readonly renew: boolean;
  readonly rotate: boolean;
  /** For whom the link is. Undefined: as it was. */
  readonly note?: string | null | undefined;
  readonly opening: Opening;
  /** The same object whenever the same request is decided again, because another one was faster. */
  readonly request: Pick<Context, 'arrivedAt'>;
}

export interface OpenedWindow {
  readonly link: DownloadLink;
  /** The link as it was, where another window was opened. */
  readonly replaced?: DownloadLink;
  /** True if the request opened a window. */
  readonly opened: boolean;
  readonly changes: readonly Change[];
  readonly operation: AuditOperation;
}

async function newLink(
  { links, ids, tokens, hashToken }: LinkDependencies,
  { entitlement, media, note, opening }: WindowRequest,
): Promise<OpenedWindow> {
  const { order, line, productId } = entitlement;
  const { version, language, fileType, file } = media;
  const id = ids.random();
  const link = createLink(
    {
      id,
      file,
      partnerId: order.partnerId,
      customerId: order.customerId,
      subject: {
        orderId: order.id,
        lineItemNumber: line.lineItemNumber,
        // What a licence includes has a name of its own.
        productTitle: entitlement.title,
        ...{ productId, version, language, fileType },
      },
      tokenHash: hashToken(await tokens.tokenFor(id, 0)),
      notAfter: line.termEndsAt,
      note: note || undefined,
    },
    opening,
  );
  return {
    ...{ link, opened: true, changes: links.create(link) },
    operation: 'get_software_download_link',
  };
}

const firstSeen = new WeakMap<object, number>();

/**
 * Reports that another request opened a window meanwhile: then this one has what it asked for. Either this
 * one has looked before, and there was an earlier window; or the window was decided on after this one arrived.
 */
function openedMeanwhile(
  request: Pick<Context, 'arrivedAt'>,
  link: DownloadLink | undefined,
): boolean {
  const window = link?.window ?? 0;
  const first = firstSeen.get(request) ?? window;
  firstSeen.set(request, first);
  return window > first || (link !== undefined && link.decidedAt >= request.arrivedAt);
}

/** Tells whether a link serves a file that was withdrawn. One that was only replaced is kept by its links. */
async function servesWithdrawn(
  { media }: LinkDependencies,
  { file }: DownloadLink,
  offered: Media,
): Promise<boolean> {
  return (
    file.mediaId !== offered.file.mediaId &&
    (await media.findUpload(file.mediaId))?.state === 'withdrawn'
  );
}

/**
 * R10: the link of a purchase's file. One that works is returned as it is; one that has ended gets another
 * window under the same URL; there is one link for each file, so nobody asks which of two still counts. Two
 * requests at once to open one open one. No window is opened for a file that was withdrawn: the link gets the file that
 * is on offer, under a new URL.
 */
export async function openWindow(
  dependencies: LinkDependencies,
  request: WindowRequest,
): Promise<OpenedWindow> {
  const { links, tokens, hashToken } = dependencies;
  const { entitlement, media, refusal, renew, rotate, opening } = request;
  const { customerId, id: orderId } = entitlement.order;
  const { lineItemNumber } = entitlement.line;

  const all = await links.list({ customerId, orderId, lineItemNumber });
  const found = all.find((link) => isLinkOf(link, media));
  const opened = openedMeanwhile(request.request, found);
  if (!found) {
    if (refusal) {
      throw refusal;
    }
    return newLink(dependencies, request);
  }
  const { link, noted } = withNote(dependencies, found, request.note);
  const shown = {
    ...{ link, opened: false, changes: noted },
    operation: 'get_software_download_link',
  } as const;
  const works = linkState(link, opening.now) === 'active';
  if (works && (opened || !(renew || rotate))) {
    return shown;
  }
  if (refusal) {
    throw refusal;
  }
  // A revoked URL never works again: what was stopped for one visitor stays stopped. And no URL changes its file.
  if (rotate || link.status === 'revoked' || (await servesWithdrawn(dependencies, link, media))) {
    const tokenHash = hashToken(await tokens.tokenFor(link.id, link.rotation + 1));
    const rotated = rotateLink(link, { tokenHash, file: media.file }, opening);
    return {
      ...{ link: rotated, replaced: found, opened: true, changes: links.rotate(link, rotated) },
      operation: 'rotate_software_download_link',
    };
  }
  const renewed = renewLink(link, opening);
  return {
    ...{ link: renewed, replaced: found, opened: true },
    changes: [...links.renew(link, renewed), ...noted],
    operation: 'renew_software_download_link',
  };
}

/** The link with the note of a request, and the change that writes it down. */
function withNote(
  { links }: LinkDependencies,
  found: DownloadLink,
  asked: string | null | undefined,
): { readonly link: DownloadLink; readonly noted: readonly Change[] } {
  const note = asked === undefined ? found.note : asked || undefined;
  const link = { ...found, note };
  return { link, noted: note === found.note ? [] : [links.note(link)] };
}
