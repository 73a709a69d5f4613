/** Lets frames stay empty: happy-dom loads no page into them and complains of each; they are tried in a real browser. */
export function leaveFramesEmpty(): void {
  HTMLIFrameElement.prototype.setAttribute = withoutPage;
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", { configurable: true, value: null });
}

function withoutPage(this: Element, name: string, value: string): void {
  Element.prototype.setAttribute.call(this, name === "src" ? "srcdoc" : name, name === "src" ? "" : value);
}
