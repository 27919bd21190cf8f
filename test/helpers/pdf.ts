import { getDocumentProxy } from 'unpdf';

/** Verbosity of PDF.js: it reports errors on the console, and no warnings. */
const ERRORS_ONLY = 0;

/** A text on a page, and how far its line is above the page's foot, in points. */
interface Placed {
  readonly text: string;
  readonly y: number;
}

/** The texts of each page of a PDF with their lines, as another library than the one that wrote it reads them. */
export async function placesInPdf(bytes: Uint8Array): Promise<readonly (readonly Placed[])[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS_ONLY });
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      return items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: item.transform[5] }] : [],
      );
    }),
  );
}

/** The texts of each page of a PDF, in their order. */
export const pagesOfPdf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await placesInPdf(bytes)).map((page) => page.map(({ text }) => text));
