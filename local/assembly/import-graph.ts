import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

const IMPORT =
  /\b(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** The imports of values between the files of the project. Paths are relative to its root. */
export class ImportGraph {
  readonly #root: string;
  readonly #known = new Map<string, readonly string[]>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads a file again, the next time it is asked for. */
  forget(file: string): void {
    this.#known.delete(file);
  }

  /** Files that an entry runs: itself and all that it imports. `follows` decides which imports count; by default all do. */
  filesOf(
    entry: string,
    follows: (from: string, to: string) => boolean = () => true,
  ): ReadonlySet<string> {
    const found = new Set([entry]);
    // A set also iterates over what is added meanwhile.
    for (const from of found) {
      for (const to of this.#importsOf(from)) {
        if (follows(from, to)) {
          found.add(to);
        }
      }
    }
    return found;
  }

  #importsOf(file: string): readonly string[] {
    const known = this.#known.get(file);
    if (known) {
      return known;
    }
    const path = join(this.#root, file);
    const text = existsSync(path) && file.endsWith('.ts') ? readFileSync(path, 'utf8') : '';
    const imports = [...text.matchAll(IMPORT)].flatMap(([, name, dynamic]) =>
      this.#fileOf(file, name ?? dynamic ?? ''),
    );
    this.#known.set(file, imports);
    return imports;
  }

  /** The file of a specifier, unless it is a package. `imports` of package.json map each `#name/` to a folder of that name. */
  #fileOf(from: string, specifier: string): readonly string[] {
    if (specifier.startsWith('.')) {
      return [join(dirname(from), specifier)];
    }
    return specifier.startsWith('#') ? [specifier.slice(1)] : [];
  }
}
