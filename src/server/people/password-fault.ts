/** Read when somebody first chooses a password: 40 ms of work and 12 MB (measured), which no start should pay. */
let commonPasswords: Promise<ReadonlySet<string>> | undefined;

async function readCommonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/** What is wrong with a password somebody chose, null where nothing is; `names` are those of the account, the person and the organisation. */
export async function passwordFault(password: string, names: readonly string[]): Promise<string | null> {
  const plain = plainOf(password);
  if (isCommon(plain, await (commonPasswords ??= readCommonPasswords()))) return "is one of the passwords everybody tries first";
  const written = wordOf(password);
  return names.flatMap(partsOf).some((part) => part.length >= 4 && written.includes(part))
    ? "contains a name of the account, the person or the organisation"
    : null;
}

/** Common as it is or once the digits and signs around it are gone, little but such signs, or a few characters over and over. */
function isCommon(plain: string, common: ReadonlySet<string>): boolean {
  const core = plain.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, "");
  const isBare = core === "" || (core.length < 4 && plain.length < 16);
  return isBare || common.has(plain) || common.has(core) || /^(.{1,6}?)\1+.{0,5}$/u.test(plain) || isRow(plain);
}

/** Every character follows the one before it, as in `abcdefghijkl`. */
function isRow(plain: string): boolean {
  const codes = Array.from(plain, (character) => character.codePointAt(0) ?? 0);
  return codes.every((code, index) => index === 0 || code - (codes[index - 1] ?? 0) === 1);
}

/** In lower case and without the marks of Vietnamese letters. */
function plainOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
}

/** Words of a name that stand beside each other: of «Tỉnh Nam Sơn» also «namson». */
function partsOf(name: string): string[] {
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).map(wordOf);
  return words.flatMap((_, first) => words.slice(first).map((__, count) => words.slice(first, first + count + 1).join("")));
}

function wordOf(text: string): string {
  return plainOf(text).replace(/[^\p{Letter}\p{Number}]/gu, "");
}
