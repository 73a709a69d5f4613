/** A part of a sheet that no page break may cut. */
export type Measured = {
  readonly key: string;
  /** Rows of the table of levels stand under its head, which is drawn again on every page and after everything else. */
  readonly place: "table" | "page";
  /** A title: what follows stands on the same page. */
  readonly keeps: boolean;
  readonly height: number;
};

/** Heights there are: on the first page, on every other, and what the head of the table takes of them. */
export type Room = { readonly first: number; readonly other: number; readonly tableHead: number };

/** Puts pieces on as few pages as their order allows; one that is higher than a page has a page to itself. Gives their keys by page. */
export function pagesOf(pieces: readonly Measured[], room: Room): string[][] {
  const pages: Measured[][] = [[]];
  for (const cluster of clustersOf(pieces)) {
    const page = pages.at(-1) ?? [];
    const height = heightOf([...page, ...cluster], room.tableHead);
    const limit = pages.length === 1 ? room.first : room.other;
    if (page.length > 0 && height > limit) pages.push([...cluster]);
    else page.push(...cluster);
  }
  return pages.map((page) => page.map(({ key }) => key));
}

function clustersOf(pieces: readonly Measured[]): Measured[][] {
  const clusters: Measured[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) clusters.at(-1)?.push(piece);
    else clusters.push([piece]);
    open = piece.keeps;
  }
  return clusters;
}

function heightOf(pieces: readonly Measured[], tableHead: number): number {
  const heads = pieces.filter(({ place }, index) => place === "table" && pieces[index - 1]?.place !== "table").length;
  return pieces.reduce((sum, { height }) => sum + height, heads * tableHead);
}
