/** Splits rows into pages: each page holds as many as its room allows, and at least one. */
export function pagesOf<Row extends { readonly height: number }>(
  rows: readonly Row[],
  room: { readonly first: number; readonly others: number },
): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]];
  let left = room.first;
  for (const row of rows) {
    const page = pages.at(-1);
    if (page && (page.length === 0 || row.height <= left)) {
      page.push(row);
    } else {
      pages.push([row]);
      left = room.others;
    }
    left -= row.height;
  }
  return pages;
}
