import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import {
  BUNDLES_DIR,
  bundleFunctions,
  FUNCTIONS_DIR,
  functionFolders,
} from '../bundle-functions.ts';

let isBundled = false;

/** The code of a function. The first call bundles all functions; other stacks and stages take the same bundles. */
export function bundleOf(folder: string): Code {
  if (!isBundled) {
    bundleFunctions(functionFolders(), BUNDLES_DIR);
    isBundled = true;
  }
  return Code.fromAsset(join(BUNDLES_DIR, folder));
}

/** The source of a function in place of its bundle, for a stack that is not deployed. */
export const sourceOf = (folder: string): Code => Code.fromAsset(join(FUNCTIONS_DIR, folder));
