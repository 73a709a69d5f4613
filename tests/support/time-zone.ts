/** Runs every test in a zone nobody works in (UTC+12:45, +13:45 in summer), so that a forgotten time zone shows. */
export function setup(): void {
  process.env["TZ"] = "Pacific/Chatham";
}
