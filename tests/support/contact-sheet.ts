/** A picture of a form of the tablet, in pixels of the tablet. */
export type Picture = { readonly name: string; readonly about: string; readonly width: number; readonly height: number };

/** Pictures that belong together. */
export type Chapter = { readonly title: string; readonly pictures: Picture[] };

const head = `# Every state of the tablet

Made by \`tests/journeys/pictures.test.ts\`, half the size of the screens: \`npm run pictures\` makes them anew, \`npm test\` fails when a state is missing here or can be reached no more.
The unit, its words and its numbers are made up; it is Thursday, 19 November 2026, 9:42. Names say the state, the form and what is unusual: English, high contrast, text size.
`;

/** All pictures on one page, as a code host shows it: a row of pictures for each chapter, wide ones twice as broad as tall ones. */
export function contactSheet(chapters: readonly Chapter[]): string {
  return [head, ...chapters.map(section)].join("\n");
}

function section({ title, pictures }: Chapter): string {
  return `## ${title}\n\n${pictures.map(image).join("\n")}\n`;
}

function image({ name, about, width, height }: Picture): string {
  return `<a href="${name}"><img src="${name}" height="200" width="${Math.round((width * 200) / height)}" alt="${about}, ${width} × ${height}" title="${about}"></a>`;
}
