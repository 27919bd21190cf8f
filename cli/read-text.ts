import { readFile } from 'node:fs/promises';
import { type NoText, readTextFile, type TextFile } from '@countersign/client/text-file';
import { CliError } from './cli-error.ts';

const KINDS: Readonly<Record<NoText['noText'], string>> = {
  workbook: 'an Excel workbook or another ZIP archive',
  oldWorkbook: 'an old Excel workbook',
  pdf: 'a PDF document',
  brokenGzip: 'a gzip file that is broken or cut off',
  brokenUtf8: 'UTF-8 with bytes that are none',
  unknown: 'no text file',
};

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(
      why.includes('ENOENT') ? `There is no file ${file}.` : `${file} cannot be read: ${why}`,
    );
  }
}

/** Reads a text file in any form that spreadsheets and editors write. */
export async function readText(file: string): Promise<TextFile> {
  const read = await readTextFile(await bytesOf(file));
  if ('noText' in read) {
    throw new CliError(
      `${file} is ${KINDS[read.noText]}. Save it as a text file (CSV UTF-8, or JSON), and run the command again.`,
    );
  }
  return read;
}
