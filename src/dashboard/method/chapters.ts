/** The chapters of «Cách tính», each by the keys of its heading and of its paragraphs, in the order they are read. */
export const chapters = [
  { heading: "method.item", paragraphs: ["method.item-1", "method.item-2", "method.item-3"] },
  { heading: "method.index", paragraphs: ["method.index-1", "method.index-2", "method.index-3", "method.index-4", "method.index-5"] },
  { heading: "method.interval", paragraphs: ["method.interval-1", "method.interval-2", "method.interval-3"] },
  { heading: "method.change", paragraphs: ["method.change-1", "method.change-2", "method.change-3", "method.change-4"] },
  { heading: "method.hidden", paragraphs: ["method.hidden-1", "method.hidden-2", "method.hidden-3", "method.hidden-4"] },
  { heading: "method.target", paragraphs: ["method.target-1", "method.target-2"] },
  { heading: "method.sample", paragraphs: ["method.sample-1", "method.sample-2", "method.sample-3"] },
  { heading: "method.period", paragraphs: ["method.period-1", "method.period-2"] },
  { heading: "method.flagged", paragraphs: ["method.flagged-1", "method.flagged-2"] },
  { heading: "method.open", paragraphs: ["method.open-1", "method.open-2", "method.open-3"] },
] as const;

/** Where a chapter begins, as a link inside the page: `method.item` stands at `#item`. */
export function anchorOf(heading: string): string {
  return heading.replace("method.", "");
}
