/** What style sheets say of a mark; a copy outside the page carries it itself. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "visibility",
] as const;

/** A drawing as SVG text that looks the same without the page's style sheets: computed colours and type are written into every mark. */
export function standaloneCopy(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("a copy of a drawing is a drawing");
  const marks = drawn.querySelectorAll("*");
  const copies = copy.querySelectorAll("*");
  for (const [index, mark] of marks.entries()) {
    const own = copies[index];
    if (own === undefined) continue;
    const computed = getComputedStyle(mark);
    if (computed.display === "none") own.setAttribute("display", "none");
    for (const property of properties) own.setAttribute(property, computed.getPropertyValue(property));
    for (const name of ["class", "style", "tabindex", "role"]) own.removeAttribute(name);
  }
  for (const name of ["class", "style", "tabindex", "role", "aria-label"]) copy.removeAttribute(name);
  copy.setAttribute("width", String(drawn.clientWidth || drawn.getBoundingClientRect().width));
  copy.setAttribute("height", String(drawn.clientHeight || drawn.getBoundingClientRect().height));
  return new XMLSerializer().serializeToString(copy);
}
