import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { type Money, minorUnitDigits, toDecimal } from '#shared/platform/money.ts';
import { pagesOf } from './pages.ts';
import type { Spellings, Statement, StatementLine } from './statement.ts';

type Document = InstanceType<typeof PDFDocument>;

/** Points. A page of A4 is 595.28 wide and 841.89 high. */
const MARGIN = 40;
const RIGHT = 555;
const BOTTOM = 790;
const FIRST_TABLE = 150;
const FOOTER = 806;
const HEADER_ROW = 18;
const TEXT = 8;
const GAP = 5;

const COLUMNS = [
  { title: 'Date', x: 40, width: 52, align: 'left' },
  { title: 'Customer', x: 96, width: 128, align: 'left' },
  { title: 'Product', x: 230, width: 142, align: 'left' },
  { title: 'Quantity', x: 376, width: 36, align: 'right' },
  { title: 'Charge', x: 420, width: 66, align: 'left' },
  { title: 'Amount', x: 488, width: 67, align: 'right' },
] as const;

const amountText = (amount: Money): string => {
  const digits = minorUnitDigits(amount.currency);
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat('en', form).format(toDecimal(amount));
};

interface Row {
  readonly cells: readonly string[];
  readonly height: number;
  readonly isTotal?: boolean;
}

function drawCells(document: Document, cells: readonly string[], y: number): void {
  for (const [index, { x, width, align }] of COLUMNS.entries()) {
    document.text(cells[index] ?? '', x, y, { width, align });
  }
}

const drawRule = (document: Document, y: number): Document =>
  document.moveTo(MARGIN, y).lineTo(RIGHT, y).lineWidth(0.5).stroke('#888888').fillColor('black');

function drawRows(document: Document, rows: readonly Row[], top: number): void {
  document.fontSize(TEXT);
  drawCells(
    document,
    COLUMNS.map(({ title }) => title),
    top,
  );
  drawRule(document, top + HEADER_ROW - GAP);
  let y = top + HEADER_ROW;
  for (const { cells, height, isTotal = false } of rows) {
    if (isTotal) {
      drawRule(document, y - GAP / 2);
    }
    drawCells(document, cells, y + (isTotal ? GAP / 2 : 0));
    y += height;
  }
}

function drawHead(document: Document, statement: Statement, partner: string): void {
  const { invoiceId, period, total, invoiceDate } = statement;
  document.fontSize(18).text('Statement', MARGIN, MARGIN);
  const facts = [
    ['Partner', partner],
    ['Invoice', invoiceId],
    ['Period', `${period[0]} to ${period[1]} (UTC)`],
    ['Invoice date', invoiceDate.toISOString().slice(0, 10)],
    ['Currency', total.currency],
  ] as const;
  document.fontSize(9);
  for (const [index, [name, value]] of facts.entries()) {
    const y = MARGIN + 30 + index * 14;
    document.text(name, MARGIN, y).text(value, MARGIN + 80, y, { width: 430, height: 12 });
  }
}

/** Draws statements with a font, of which a document embeds the characters that it shows. */
export function drawStatement(font: Uint8Array) {
  const opened = create(Buffer.from(font));
  const prints = (text: string): boolean =>
    'hasGlyphForCodePoint' in opened &&
    [...text].every((character) => opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const spelled = (names: Spellings): string => names.find(prints) ?? names.at(-1) ?? '';

  const rowOf = (document: Document, line: StatementLine): Row => {
    const [customer, product] = [spelled(line.customer), spelled(line.product)];
    const { date, quantity, charge, amount } = line;
    const cells = [date, customer, product, String(quantity), charge, amountText(amount)];
    const heights = COLUMNS.map(({ width }, index) =>
      document.heightOfString(cells[index] ?? '', { width }),
    );
    return { cells, height: Math.max(...heights) + GAP };
  };

  return async (statement: Statement): Promise<Uint8Array<ArrayBuffer>> => {
    const { invoiceId, lines, total, invoiceDate } = statement;
    const document = new PDFDocument({
      // None of the library's own fonts: they have no Korean.
      ...{ size: 'A4', margin: 0, font: '', autoFirstPage: false },
      ...{ lang: 'en', displayTitle: true, pdfVersion: '1.7' },
      // The same invoice is the same file.
      info: { Title: `Statement ${invoiceId}`, CreationDate: invoiceDate },
    });
    const chunks = Array.fromAsync(document as AsyncIterable<Uint8Array>);
    document.font(Buffer.from(font)).fontSize(TEXT);
    const rows = lines.map((line) => rowOf(document, line));
    const cells = ['Total', '', '', '', total.currency, amountText(total)];
    const all = [...rows, { cells, height: 4 * GAP, isTotal: true }];
    const room = { first: BOTTOM - FIRST_TABLE - HEADER_ROW, others: BOTTOM - MARGIN - HEADER_ROW };
    const pages = pagesOf<Row>(all, room);
    for (const [index, page] of pages.entries()) {
      document.addPage();
      if (index === 0) {
        drawHead(document, statement, spelled(statement.partner));
      }
      drawRows(document, page, index === 0 ? FIRST_TABLE : MARGIN);
      document
        .text(invoiceId, MARGIN, FOOTER)
        .text(`Page ${index + 1} of ${pages.length}`, RIGHT - 150, FOOTER, {
          ...{ width: 150, align: 'right' },
        });
    }
    document.end();
    return Buffer.concat(await chunks);
  };
}
