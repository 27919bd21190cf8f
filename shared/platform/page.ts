/** A page of a list; `next` continues it and is opaque. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

export interface PageRequest {
  readonly size: number;
  readonly after?: string | undefined;
}
