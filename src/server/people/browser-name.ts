const browsers: readonly [name: string, sign: RegExp][] = [
  ["Edge", /\bEdg(?:A|iOS)?\/(\d+)/],
  ["Cốc Cốc", /\bcoc_coc_browser\/(\d+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\b/],
];

const systems: readonly [name: string, sign: RegExp][] = [
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(?:iPhone|iPad)\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];

/** A browser and its system in a few words, `Chrome 156, Windows`, by what it calls itself; «?» for what it does not say. */
export function browserName(userAgent: string): string {
  const browser = browsers.map(([name, sign]) => [name, sign.exec(userAgent)?.[1]] as const).find(([, version]) => version !== undefined);
  const system = systems.find(([, sign]) => sign.test(userAgent))?.[0];
  const parts = [browser?.join(" "), system].filter((part) => part !== undefined);
  return parts.length === 0 ? "?" : parts.join(", ");
}
