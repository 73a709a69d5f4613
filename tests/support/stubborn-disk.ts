/* oxlint-disable typescript/unbound-method -- each is called on what it belongs to */
import type { Page } from "playwright-core";

/** A tablet's disk that a test makes wait and fail, so that the screens of those moments can be looked at. */
export type StubbornDisk = {
  /** What is saved from here on waits. */
  readonly hold: () => Promise<void>;
  /** What waits goes on, and the disk is full. */
  readonly fail: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

/** Takes hold of the disk of an open page. */
export async function stubbornDisk(page: Page): Promise<StubbornDisk> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const digest = SubtleCrypto.prototype.digest;
    SubtleCrypto.prototype.digest = async function (...said) {
      if (dataset["disk"] === "held") await new Promise((resolve) => addEventListener("released", resolve, { once: true }));
      return digest.apply(this, said);
    };
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...said) {
      if (dataset["disk"] === "full") throw new DOMException("full", "QuotaExceededError");
      return add.apply(this, said);
    };
  });
  const become = (state: string) =>
    page.evaluate((next) => {
      document.documentElement.dataset["disk"] = next;
      dispatchEvent(new Event("released"));
    }, state);
  return { hold: () => become("held"), fail: () => become("full"), mend: () => become("well") };
}
