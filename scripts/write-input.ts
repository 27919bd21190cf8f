import { writeFile } from 'node:fs/promises';
import { inputFile, inputText } from './input-page.ts';

await writeFile(inputFile, inputText());
