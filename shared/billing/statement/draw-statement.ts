import PDFDocument from 'pdfkit';
import { type Money, minorUnitDigits, toDecimal } from '#shared/platform/money.ts';
import type { Fonts, Pen } from './fonts.ts';
import { pagesOf } from './pages.ts';
import type { Statement, StatementLine } from './statement.ts';

type Document = InstanceType<typeof PDFDocument>;

/** Points. A page of A4 is 595.28 wide and 841.89 high. */
const MARGIN = 40;
const RIGHT = 555;
const BOTTOM = 790;
const FIRST_TABLE = 150;
const FOOTER = 806;
const HEADER_ROW = 18;
const TITLE = 18;
const FACT = 9;
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

function drawCells(pen: Pen, cells: readonly string[], y: number): void {
  for (const [index, { x, width, align }] of COLUMNS.entries()) {
    pen.write(cells[index] ?? '', { x, y, size: TEXT }, { width, align });
  }
}

const drawRule = (document: Document, y: number): Document =>
  document.moveTo(MARGIN, y).lineTo(RIGHT, y).lineWidth(0.5).stroke('#888888').fillColor('black');

function drawRows(document: Document, pen: Pen, rows: readonly Row[], top: number): void {
  const titles = COLUMNS.map(({ title }) => title);
  drawCells(pen, titles, top);
  drawRule(document, top + HEADER_ROW - GAP);
  let y = top + HEADER_ROW;
  for (const { cells, height, isTotal = false } of rows) {
    if (isTotal) {
      drawRule(document, y - GAP / 2);
    }
    drawCells(pen, cells, y + (isTotal ? GAP / 2 : 0));
    y += height;
  }
}

function drawHead(pen: Pen, statement: Statement, partner: string): void {
  const { invoiceId, period, total, invoiceDate } = statement;
  pen.write('Statement', { x: MARGIN, y: MARGIN, size: TITLE });
  const facts = [
    ['Partner', partner],
    ['Invoice', invoiceId],
    ['Period', `${period[0]} to ${period[1]} (UTC)`],
    ['Invoice date', invoiceDate.toISOString().slice(0, 10)],
    ['Currency', total.currency],
  ] as const;
  for (const [index, [name, value]] of facts.entries()) {
    const y = MARGIN + 30 + index * 14;
    pen.write(name, { x: MARGIN, y, size: FACT });
    pen.write(value, { x: MARGIN + 80, y, size: FACT }, { width: 430, height: 12 });
  }
}

/** Draws statements. A document embeds the characters that it shows. */
export function drawStatement({ spell, penFor }: Fonts) {
  const rowOf = (pen: Pen, line: StatementLine): Row => {
    const { date, quantity, charge, amount } = line;
    const names = [spell(line.customer), spell(line.product)];
    const cells = [date, ...names, String(quantity), charge, amountText(amount)];
    const heights = COLUMNS.map(({ width }, index) =>
      pen.heightOf(cells[index] ?? '', TEXT, width),
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
    const pen = penFor(document);
    const rows = lines.map((line) => rowOf(pen, line));
    const cells = ['Total', '', '', '', total.currency, amountText(total)];
    const all = [...rows, { cells, height: 4 * GAP, isTotal: true }];
    const room = { first: BOTTOM - FIRST_TABLE - HEADER_ROW, others: BOTTOM - MARGIN - HEADER_ROW };
    const pages = pagesOf<Row>(all, room);
    for (const [index, page] of pages.entries()) {
      document.addPage();
      if (index === 0) {
        drawHead(pen, statement, spell(statement.partner));
      }
      drawRows(document, pen, page, index === 0 ? FIRST_TABLE : MARGIN);
      pen.write(invoiceId, { x: MARGIN, y: FOOTER, size: TEXT });
      const number = `Page ${index + 1} of ${pages.length}`;
      const right = { width: 150, align: 'right' } as const;
      pen.write(number, { x: RIGHT - right.width, y: FOOTER, size: TEXT }, right);
    }
    document.end();
    return Buffer.concat(await chunks);
  };
}
