import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openHashing } from "../../../src/server/people/password-hash.ts";
import { passwordFault } from "../../../src/server/people/password-fault.ts";
import { openPlaces } from "../../../src/server/places.ts";

const cheap = { memory: 64, passes: 1, parallelism: 1 };

test("a password is kept as argon2id with a salt of its own, and only it fits", async () => {
  const { hash, fit } = openHashing();
  const [one, other] = [await hash("nắng sớm trên đồi"), await hash("nắng sớm trên đồi")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(other).not.toBe(one);
  expect(await fit("nắng sớm trên đồi", one)).toBe("fits");
  expect(await fit("nắng sớm trên đồI", one)).toBe("other");
});

test("the same password typed on another keyboard fits, though its letters are composed in another way", async () => {
  const { hash, fit } = openHashing(cheap);
  expect(await fit("nắng sớm".normalize("NFD"), await hash("nắng sớm".normalize("NFC")))).toBe("fits");
});

test("a password hashed at another cost still fits and says that it is outdated", async () => {
  const kept = await openHashing(cheap).hash("nắng sớm trên đồi");
  expect(await openHashing({ ...cheap, passes: 2 }).fit("nắng sớm trên đồi", kept)).toBe("outdated");
});

test("an unknown name costs as much work as a known one, and never fits", async () => {
  const { hash, fit } = openHashing();
  const kept = await hash("nắng sớm trên đồi");
  const timed = async (of: string | null) => {
    const began = performance.now();
    for (let round = 0; round < 8; round += 1) expect(await fit("mưa chiều dưới phố", of)).toBe("other");
    return performance.now() - began;
  };
  const [known, unknown] = [await timed(kept), await timed(null)];
  // Without the work the ratio would be in the thousands.
  expect(Math.max(known / unknown, unknown / known)).toBeLessThan(5);
});

test("two passwords are hashed at a time, and whoever comes to a full waiting room is sent away", async () => {
  const { hash } = openHashing(cheap, openPlaces({ places: 2, waitingRoom: 3 }));
  const hashes = await Promise.all(Array.from({ length: 7 }, () => hash("nắng sớm trên đồi")));
  expect(hashes.filter((one) => one === null)).toHaveLength(2);
});

test.each([
  "123456789012",
  "Password1234",
  "qwerty123456",
  "abcabcabcabc",
  "aaaaaaaaaaaaaaaa",
  "abcdefghijkl",
  "!!!iloveyou2026",
  "987654321098",
])("%s is refused as common", async (password) => {
  expect(await passwordFault(password, [])).toMatch(/everybody/);
});

test.each(["namson-2026-xyz!", "TinhNamSon.mua.dong", "lanhoang.mua.xuan", "Tỉnh Nam Sơn muôn năm"])(
  "%s is refused beside the names it is made of",
  async (password) => {
    expect(await passwordFault(password, ["lan.hoang", "Hoàng Thị Lan", "Tỉnh Nam Sơn", "namson"])).toMatch(/name/);
  },
);

test("a sentence, or anything drawn at random, is a good password", async () => {
  expect(await passwordFault("chiều mưa qua cầu Rồng", ["lan.hoang", "Hoàng Thị Lan", "Tỉnh Nam Sơn"])).toBeNull();
  for (let round = 0; round < 500; round += 1) expect(await passwordFault(randomBytes(12).toString("base64url"), ["lan.hoang"])).toBeNull();
});

test("no start waits for the list of common passwords", () => {
  const program = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import("./src/server/endpoint.ts");
    console.log(loaded.length > 100, loaded.filter((url) => url.includes("zxcvbn")).length);
    process.exit();
  `;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  expect(stdout).toBe("true 0\n");
});
