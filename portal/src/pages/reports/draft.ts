import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { REPORT } from '../../ui/kept-text.ts';
import type { ReportDraft } from './to-report.ts';

interface Kept {
  readonly draft: ReportDraft;
  /** The draft's own id, by which a repeated submission files one report only (R23). */
  readonly requestId: string;
}

function readKept(): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(REPORT) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

const isAbout = ({ draft }: Kept, given: Partial<ReportDraft>): boolean =>
  (given.customerId ?? draft.customerId) === draft.customerId &&
  (given.subscriptionId ?? draft.subscriptionId) === draft.subscriptionId;

/** The draft of this tab, if it is about the same purchase as the address; else a new one. */
export function startDraft(given: Partial<ReportDraft>, empty: ReportDraft): Kept {
  const kept = readKept();
  return kept && isAbout(kept, given)
    ? kept
    : { draft: { ...empty, ...given }, requestId: crypto.randomUUID() };
}

export const dropDraft = (): void => sessionStorage.removeItem(REPORT);

/** Keeps a draft while it is typed, so that it survives a reload and a sign-in. */
export function useKeptDraft(form: UseFormReturn<ReportDraft>, requestId: string): void {
  useEffect(() => {
    const { unsubscribe } = form.watch((draft) =>
      sessionStorage.setItem(REPORT, JSON.stringify({ draft, requestId })),
    );
    return unsubscribe;
  }, [form, requestId]);
}
