/** An OpenAPI document, as far as it is divided here: operations, and the components that they refer to. */
export interface Contract {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

type Components = Record<string, Record<string, unknown>>;

const REFERENCE = /^#\/components\/([^/]+)\/([^/]+)$/;

/** Adds each component that a value refers to, and what that one refers to, to `found`. */
function collect(value: unknown, components: Contract['components'], found: Components): void {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) {
      collect(child, components, found);
    }
    return;
  }
  const [, kind, name] = (typeof value === 'string' && REFERENCE.exec(value)) || [];
  if (kind !== undefined && name !== undefined && found[kind]?.[name] === undefined) {
    const component = components[kind]?.[name];
    found[kind] = { ...found[kind], [name]: component };
    collect(component, components, found);
  }
}

/**
 * A contract with what is at a path alone, and with the components that this needs. The renderer prepares the whole
 * contract again for each operation that is opened, which takes seconds; a part takes some milliseconds.
 */
export function partOf<T extends Contract>(contract: T, path: readonly string[]): T {
  const [section, name] = path;
  if ((section !== 'paths' && section !== 'components') || name === undefined) {
    return contract;
  }
  const part = contract[section][name];
  const components: Components =
    section === 'components' ? { [name]: part as Record<string, unknown> } : {};
  collect(part, contract.components, components);
  return { ...contract, components, paths: section === 'paths' ? { [name]: part } : {} };
}
