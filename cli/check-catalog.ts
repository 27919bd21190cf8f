import { readFile } from 'node:fs/promises';
import { problemText, readDocument } from '#shared/catalog/import/read-document.ts';
import { CliError } from './cli-error.ts';

export interface CheckedCatalog {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly summary: string;
}

async function bytesOf(file: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Checks a file by the rules of the service, and reports every error with its line and field. */
export async function checkCatalog(file: string): Promise<CheckedCatalog> {
  const bytes = await bytesOf(file);
  const { document, problems } = readDocument(bytes.toString('utf8'));
  if (problems) {
    const lines = problems.map((problem) => `${file}: ${problemText(problem)}`);
    throw new CliError(
      [
        ...lines,
        `${problems.length} errors. Nothing was imported. Correct the file and run the command again.`,
      ].join('\n'),
    );
  }
  const skus = document.products.reduce((sum, product) => sum + product.skus.length, 0);
  const markets = Object.keys(document.markets).length;
  return {
    bytes,
    summary: `${file} is a catalog of ${document.products.length} products and ${skus} SKUs in ${markets} markets.`,
  };
}
