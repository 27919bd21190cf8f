import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The texts of each page of a PDF, in their order, as another library than the one that wrote it reads them. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const data = new Uint8Array(bytes);
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
    }),
  );
}
