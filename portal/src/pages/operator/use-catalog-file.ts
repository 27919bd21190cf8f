import { type NoText, readTextFile } from '@countersign/client/text-file';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type CatalogFile, compareCatalog, replaceCatalog } from '../../api/operator-catalog.ts';

/** A file whose text is not JSON, with the parser's reason. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

/** A file that is no text, with its kind. */
export class NotText extends Error {
  override readonly name = 'NotText';
  readonly kind: NoText['noText'];

  constructor(kind: NoText['noText']) {
    super(kind);
    this.kind = kind;
  }
}

async function readCatalog(file: File): Promise<CatalogFile> {
  const read = await readTextFile(new Uint8Array(await file.arrayBuffer()));
  if ('noText' in read) {
    throw new NotText(read.noText);
  }
  const { text } = read;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJson(error instanceof Error ? error.message : '');
  }
}

async function compare(file: File) {
  const catalog = await readCatalog(file);
  return { catalog, comparison: await compareCatalog(catalog) };
}

/** A chosen file: it is compared with the catalog that sells now, and published if the person says so. A refused one stays chosen. */
export function useCatalogFile() {
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const comparing = useMutation({ mutationFn: compare });
  const choose = (next: File | undefined) => {
    setFile(next);
    comparing.reset();
    if (next) {
      comparing.mutate(next);
    }
  };
  const publish = async (requestId: string) => {
    if (!comparing.data) {
      throw new Error('No file was compared.');
    }
    const { catalog, comparison } = comparing.data;
    await replaceCatalog(catalog, comparison.current, requestId);
    await queries.invalidateQueries({ queryKey: ['catalog'] });
  };
  return {
    ...{ file, choose, publish },
    comparison: comparing.data?.comparison,
    error: comparing.error,
    isPending: comparing.isPending,
    compareAgain: () => choose(file),
  };
}
