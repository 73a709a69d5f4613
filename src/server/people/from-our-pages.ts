/**
 * Whether a call that carries a cookie may come from one of our own pages, or from a program that is no browser: browsers
 * say where a call comes from and pages cannot change it (Fetch Metadata; RFC 6454). A page of another origin must not
 * act in somebody's name.
 */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  // `none`: typed into the address bar.
  if (site !== null && site !== "same-origin" && !(site === "none" && request.method === "GET")) return false;
  const origin = request.headers.get("origin");
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return origin === null || URL.parse(origin)?.host === host.toLowerCase();
}
