const handed = new Map<string, readonly File[]>();

/** Hands files from the form of a new report to its page, which uploads them. */
export function handOver(reportId: string, files: readonly File[]): void {
  if (files.length > 0) {
    handed.set(reportId, files);
  }
}

/** The files that were handed over for a report; each of them is taken once. */
export function takeHanded(reportId: string): readonly File[] {
  const files = handed.get(reportId) ?? [];
  handed.delete(reportId);
  return files;
}
