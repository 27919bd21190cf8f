import { problemText, readDocument } from '#shared/catalog/import/read-document.ts';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import { readText } from './read-text.ts';

export interface CheckedCatalog {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly summary: string;
}

/** Checks a file by the rules of the service, and reports every error with its line and field. */
export async function checkCatalog(file: string): Promise<CheckedCatalog> {
  const { text } = await readText(file);
  const { document, problems } = readDocument(text);
  if (problems) {
    const lines = problems.map((problem) => `${file}: ${problemText(problem)}`);
    throw new CliError(
      [
        ...lines,
        `${counted(problems.length, 'error')}. Nothing was imported. Correct the file and run the command again.`,
      ].join('\n'),
    );
  }
  const skus = document.products.reduce((sum, product) => sum + product.skus.length, 0);
  const markets = Object.keys(document.markets).length;
  return {
    // The service reads UTF-8.
    bytes: Buffer.from(text),
    summary: `${file} is a catalog of ${counted(document.products.length, 'product')} and ${counted(skus, 'SKU')} in ${counted(markets, 'market')}.`,
  };
}
