import { create } from 'fontkit';
import type PDFDocument from 'pdfkit';
import type { Spellings } from './statement.ts';

type Document = InstanceType<typeof PDFDocument>;
type TextOptions = NonNullable<Parameters<Document['text']>[1]>;

/** Where a text begins and how large it is, in points. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Writes into one document. Each text is in the first font that has all of its characters. */
export interface Pen {
  readonly write: (text: string, place: Place, options?: TextOptions) => void;
  /** The height of a text in points, when it breaks into lines of a width. */
  readonly heightOf: (text: string, size: number, width: number) => number;
}

export interface Fonts {
  /** Chooses the first spelling of which one font has all characters, or else the last one. */
  readonly spell: (names: Spellings) => string;
  readonly penFor: (document: Document) => Pen;
}

function open(file: Uint8Array, index: number) {
  const bytes = Buffer.from(file);
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) {
    throw new TypeError('Statements need files of one font each.');
  }
  return {
    name: `font ${index}`,
    bytes,
    ascent: font.ascent / font.unitsPerEm,
    has: (text: string): boolean =>
      [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
  };
}

/** Opens fonts, the preferred one first. The first one is also for a text that none of them has. */
export function openFonts(files: readonly [Uint8Array, ...Uint8Array[]]): Fonts {
  const [first, ...others] = files;
  const preferred = open(first, 0);
  const fonts = [preferred, ...others.map((file, index) => open(file, index + 1))];

  const penFor = (document: Document): Pen => {
    for (const { name, bytes } of fonts) {
      document.registerFont(name, bytes);
    }
    const select = (text: string, size: number): Document =>
      document.font((fonts.find(({ has }) => has(text)) ?? preferred).name).fontSize(size);
    return {
      write: (text, { x, y, size }, options) => {
        // The texts of a row stand on one line, in whatever font each of them is.
        const baseline = y + preferred.ascent * size;
        select(text, size).text(text, x, baseline, { ...options, baseline: 'alphabetic' });
      },
      heightOf: (text, size, width) => select(text, size).heightOfString(text, { width }),
    };
  };

  const spell = (names: Spellings): string => {
    // macOS hands out file names and texts in parts: a letter and its accent.
    const whole = names.map((name) => name.normalize('NFC'));
    return whole.find((name) => fonts.some(({ has }) => has(name))) ?? whole.at(-1) ?? '';
  };
  return { spell, penFor };
}
