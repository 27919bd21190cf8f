import { readFileSync } from 'node:fs';

const demoFile = new URL('../../../local/seed/catalog.json', import.meta.url);

/** The demo catalog as text, as its file has it. */
export const demoText = (): string => readFileSync(demoFile, 'utf8');
export const demo = (): Record<string, unknown> => JSON.parse(demoText());

/** A copy of the demo catalog with one value changed, by its path. */
export function changed(path: string, value: unknown): Record<string, unknown> {
  const document = demo();
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>(
    (object, name) => (object as Record<string, unknown>)[name],
    document,
  );
  (parent as Record<string, unknown>)[last] = value;
  return document;
}
