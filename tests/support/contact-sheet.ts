/** A picture of a screen, in pixels of the screen. */
export type Picture = { readonly name: string; readonly about: string; readonly width: number; readonly height: number };

/** Pictures that belong together. */
export type Chapter = { readonly title: string; readonly pictures: Picture[] };

/** All pictures on one page, as a code host shows it: a row of pictures for each chapter, wide ones twice as broad as tall ones. */
export function contactSheet(head: string, chapters: readonly Chapter[]): string {
  return [head, ...chapters.map(section)].join("\n");
}

function section({ title, pictures }: Chapter): string {
  return `## ${title}\n\n${pictures.map(image).join("\n")}\n`;
}

function image({ name, about, width, height }: Picture): string {
  return `<a href="${name}"><img src="${name}" height="200" width="${Math.round((width * 200) / height)}" alt="${about}, ${width} × ${height}" title="${about}"></a>`;
}
