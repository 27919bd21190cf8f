import { getDocumentProxy } from 'unpdf';

/** Verbosity of PDF.js: it reports errors on the console, and no warnings. */
const ERRORS_ONLY = 0;

/** The texts of each page of a PDF, in their order, as another library than the one that wrote it reads them. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS_ONLY });
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
    }),
  );
}
