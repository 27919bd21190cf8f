import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { rule, wordsOf } from '#shared/platform/field-rule.ts';
import { fieldPath, fieldsOf } from '#shared/platform/http/input.ts';
import { type CatalogDocument, catalogDocument } from './catalog-document.ts';

/** An error in a file, with its position: lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** The path of the field, such as `products[3].skus[0].id`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

export type ReadDocument =
  | { readonly document: CatalogDocument; readonly problems?: undefined }
  | { readonly document?: undefined; readonly problems: readonly Problem[] };

/** The most errors in one report. */
const MOST_PROBLEMS = 100;

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
  };
}

/** The node of the field, or of the nearest existing parent of a missing field. */
function nearest(root: Node, path: JSONPath): Node {
  const node = findNodeAtLocation(root, path);
  return node ?? (path.length === 0 ? root : nearest(root, path.slice(0, -1)));
}

function syntaxProblems(text: string): readonly Problem[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return errors.slice(0, MOST_PROBLEMS).map(({ error, offset }) => ({
    ...positionOf(text, offset),
    field: '',
    message: wordsOf(rule('RULE_NOT_JSON', { problem: printParseErrorCode(error) })),
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Issue = NonNullable<ReturnType<typeof catalogDocument.safeParse>['error']>['issues'][number];

function formatProblems(text: string, issues: readonly Issue[]): readonly Problem[] {
  const root = parseTree(text);
  return issues
    .flatMap((issue) => fieldsOf(issue).map((path) => ({ path, issue })))
    .slice(0, MOST_PROBLEMS)
    .map(({ path, issue }) => {
      const parts = path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      const node = root && nearest(root, parts);
      return {
        ...positionOf(text, node?.offset ?? 0),
        field: fieldPath(path),
        message:
          issue.code === 'unrecognized_keys'
            ? 'is not a field of the format'
            : wordsOf(issue.message),
      };
    });
}

/** Reads a catalog file and checks it as a whole. Reports all errors at once, with line and field. */
export function readDocument(text: string): ReadDocument {
  const raw = parse(text);
  if (raw === undefined) {
    return { problems: syntaxProblems(text) };
  }
  const { success, data, error } = catalogDocument.safeParse(raw);
  return success ? { document: data } : { problems: formatProblems(text, error.issues) };
}

export const problemText = ({ line, column, field, message }: Problem): string =>
  `line ${line}, column ${column}: ${field ? `${field} ` : ''}${message}`;
