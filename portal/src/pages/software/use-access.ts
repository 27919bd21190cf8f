import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { customerQuery } from '../../api/customers.ts';
import {
  type Choice,
  type DownloadLink,
  type Entitlement,
  entitlementsQuery,
  itemKey,
  linksQuery,
  type OpenLink,
  type Options,
  openLink,
  optionsQuery,
} from '../../api/entitlements.ts';
import { ADMINS, useMay } from '../../auth/roles.ts';
import {
  type FileOption,
  filesOf,
  firstChoice,
  isKeyOnly,
  itemIds,
  rememberChoice,
  rememberedChoice,
} from './choice.ts';

/** The files of an item and of what its licence covers besides. */
export function useFiles(customerId: string, item: Entitlement) {
  const ids = itemIds(item);
  return useQueries({
    queries: ids.map((id) => ({
      ...optionsQuery(customerId, id),
      // Where an answer breaks the contract, this fails as the request does; an error in `combine` would be nobody's.
      select: (options: Options) => filesOf(id, options),
    })),
    combine: (results) => ({
      error: results.find(({ error }) => error)?.error,
      isPending: results.some(({ isPending }) => isPending),
      refetch: () => Promise.all(results.map((each) => each.refetch())),
      files: results.flatMap(({ data = [] }) => data),
    }),
  });
}

/** The chosen file. The address has the choice, so that a reload or a copied address shows the same. */
export function useChoice(customerId: string, files: readonly FileOption[]) {
  const [parameters, setParameters] = useSearchParams();
  const { data: customer } = useQuery(customerQuery(customerId));
  const country = customer?.companyProfile.country ?? '';
  const [version, language, fileType] = ['version', 'language', 'file'].map(
    (name) => parameters.get(name) ?? undefined,
  );
  const chosen = useMemo(() => {
    const kept = rememberedChoice(customerId);
    return firstChoice(files, {
      version,
      language: language ?? kept.language,
      fileType: fileType ?? kept.fileType,
      country,
    });
  }, [customerId, files, version, language, fileType, country]);
  const choose = (next: Partial<Choice>) => {
    const file = firstChoice(files, { ...chosen, ...next, country });
    if (!file) {
      return;
    }
    rememberChoice(customerId, file);
    setParameters(
      (now) => {
        const address = new URLSearchParams(now);
        address.set('version', file.version);
        address.set('language', file.language);
        address.set('file', file.fileType);
        return address;
      },
      { replace: true },
    );
  };
  return { chosen, choose };
}

/** The link of the chosen file, if there is one. Only an admin agent may read links (R8). */
export function useLink(customerId: string, chosen: FileOption | undefined) {
  const { may } = useMay(ADMINS);
  const query = useQuery({
    ...linksQuery(customerId, chosen?.entitlementId ?? ''),
    enabled: may && chosen !== undefined,
  });
  const link = query.data?.find(
    (each) => chosen !== undefined && leadsTo(chosen, each) && each.state !== 'replaced',
  );
  return { query, link };
}

/** Tells whether a choice leads to a link. */
const leadsTo = (
  { version, language, fileType }: Choice,
  link: Pick<DownloadLink, 'version' | 'language' | 'fileType'>,
): boolean => version === link.version && language === link.language && fileType === link.fileType;

const ENDED_FOR_GOOD = ['replaced', 'revoked'];

/** The links of an item whose file is on offer no longer, so that no choice leads to them. Only an admin agent may read links (R8). */
export function useWithdrawnLinks(
  customerId: string,
  item: Entitlement,
  files: readonly FileOption[],
) {
  const { may } = useMay(ADMINS);
  const isChosenBy = (entitlementId: string, link: Entitlement['downloadLinks']['items'][number]) =>
    files.some((file) => file.entitlementId === entitlementId && leadsTo(file, link));
  // Each look at links is recorded: they are read only where the list has one that no choice leads to.
  const ids = [item, ...item.includedEntitlements]
    .filter(({ id, downloadLinks }) => downloadLinks.items.some((link) => !isChosenBy(id, link)))
    .map(({ id }) => id);
  return useQueries({
    queries: (may ? ids : []).map((id) => ({
      ...linksQuery(customerId, id),
      select: (links: readonly DownloadLink[]) =>
        links
          .filter(({ onOffer, state }) => !onOffer && !ENDED_FOR_GOOD.includes(state))
          .map((link) => ({ link, entitlementId: id })),
    })),
    combine: (results) => ({
      links: results.flatMap(({ data = [] }) => data),
      error: results.find(({ error }) => error)?.error,
      refetch: () => Promise.all(results.map((each) => each.refetch())),
    }),
  });
}

/** The place of a key's last five characters, which are no secret: they tell keys apart while the key itself stays hidden. */
export const lastFiveKey = (entitlementId: string, version: string) =>
  ['last-five', entitlementId, version] as const;

/** Reads an item and the list again after a change of its links. */
export function useRefreshedItem(customerId: string) {
  const queries = useQueryClient();
  return (entitlementId: string) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: itemKey(customerId, entitlementId) }),
      queries.invalidateQueries({ queryKey: entitlementsQuery(customerId).queryKey }),
    ]);
}

/** Opens a link. What was asked for keeps its request id until it has succeeded, so a retry opens no second window. */
export function useOpenLink(customerId: string, chosen: FileOption | undefined) {
  const queries = useQueryClient();
  const refresh = useRefreshedItem(customerId);
  const requests = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async ({ opening, note }: Pick<OpenLink, 'opening' | 'note'>) => {
      if (!chosen) {
        throw new Error('Nothing is chosen.');
      }
      const { entitlementId, version, language, fileType } = chosen;
      const what = JSON.stringify([entitlementId, version, language, fileType, opening, note]);
      const requestId = requests.current.get(what) ?? crypto.randomUUID();
      requests.current.set(what, requestId);
      const choice = isKeyOnly(chosen) ? { version } : { version, language, fileType };
      const opened = await openLink({
        ...{ customerId, entitlementId, choice, opening, note, requestId },
      });
      requests.current.delete(what);
      if (opened.productKey) {
        queries.setQueryData(lastFiveKey(entitlementId, version), opened.productKey.lastFive);
      }
      return opened;
    },
    onSettled: () => refresh(chosen?.entitlementId ?? ''),
  });
}
