/** The set-up code of the address `#set-up=…`, null without one; it is taken out of the address and its history at once. */
export function codeInAddress({ location, history }: Pick<Window, "location" | "history">): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("set-up");
  if (code !== null) history.replaceState(null, "", `${location.pathname}${location.search}`);
  return code;
}
