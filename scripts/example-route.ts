import { readFileSync } from 'node:fs';

/** File of the project that the example of CONTRIBUTING.md adds or edits. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

const contributing = new URL('../CONTRIBUTING.md', import.meta.url);

/** A numbered step that names its file, with the block of code below it. */
const STEP = /^\d+\. `([^`]+)`[^\n]*\n(?:(?!\d+\. )[^`]*\n)?```\w*\n(.*?)^```$/gms;

/** Files that the example route of a page touches by hand, in the order of its steps. */
export const exampleFilesOf = (page: string): readonly ExampleFile[] =>
  [...page.matchAll(STEP)].map(([, path = '', text = '']) => ({ path, text }));

/** Files that the example route of CONTRIBUTING.md touches by hand. */
export const exampleRouteFiles = (): readonly ExampleFile[] =>
  exampleFilesOf(readFileSync(contributing, 'utf8'));
