import * as fc from "fast-check";

/** Values that have brought down other programs. */
const horrors = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER + 2, "", "\u0000", "\ud800", "\uffff", [], {}),
  fc.constantFrom(
    "x".repeat(70_000),
    "9".repeat(400),
    "%00",
    "../../etc/passwd",
    "'; drop table response; --",
    "<script>1</script>",
    "constructor",
  ),
  fc.constant(10).map((depth) => nested(depth * 100)),
  fc.constantFrom(...["__proto__", "constructor", "prototype", "toString", "then"].map((name) => withMember(name))),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value with one place in it spoilt: missing, of another kind, or with a member that is none of its own. */
export function hostileValue(lawful: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoilt = fc.tuple(lawful, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.option(horrors, { nil: undefined }));
  return fc.oneof(
    { weight: 1, arbitrary: horrors },
    { weight: 4, arbitrary: spoilt.map(([value, path, horror]) => spoiltAt(value, path, horror)) },
  );
}

/** Bytes that are not the text of any JSON: cut off, overlong, of another encoding, or not a text at all. */
export function brokenText(lawful: fc.Arbitrary<unknown>): fc.Arbitrary<Uint8Array> {
  const texts = lawful.map((value) => Buffer.from(JSON.stringify(value)));
  const cut = fc.tuple(texts, fc.nat()).map(([bytes, at]) => bytes.subarray(0, at % bytes.length));
  const mangled = fc
    .tuple(texts, fc.nat(), fc.constantFrom(0xff, 0xc0, 0xed))
    .map(([bytes, at, byte]) => Buffer.concat([bytes.subarray(0, at % bytes.length), Buffer.of(byte), bytes.subarray(at % bytes.length)]));
  const trailing = texts.map((bytes) => Buffer.concat([bytes, Buffer.from("}")]));
  const other = fc.constantFrom(
    Buffer.from("[".repeat(300_000)),
    Buffer.from(`{"a":${"1".repeat(100_000)}e`),
    Buffer.from("\ufeff"),
    Buffer.from('{"a":NaN}'),
    Buffer.from("{'a':1}"),
    Buffer.from('{"a":1}', "utf16le"),
  );
  return fc.oneof(cut, mangled, trailing, other);
}

/** `{"__proto__": …}` with the name as a member of its own, as a text of JSON makes it. */
function withMember(name: string): unknown {
  return JSON.parse(`{"${name}":{"isAdmin":true,"toString":1,"length":-1}}`);
}

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}

/** Follows a path by chance as far as it leads; undefined takes away what is there. */
function spoiltAt(value: unknown, [step = 0, ...rest]: readonly number[], horror: unknown): unknown {
  if (typeof value !== "object" || value === null) return horror ?? null;
  const names = Object.keys(value);
  const name = names[step % Math.max(1, names.length)];
  if (name === undefined) return horror ?? null;
  const spoil = (inner: unknown) => (rest.length === 0 ? horror : spoiltAt(inner, rest, horror));
  if (Array.isArray(value)) return value.map((inner, index) => (String(index) === name ? (spoil(inner) ?? null) : inner));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === name ? withoutUndefined(key, spoil(inner)) : [[key, inner]])),
  );
}

function withoutUndefined(key: string, value: unknown): [string, unknown][] {
  return value === undefined ? [] : [[key, value]];
}
