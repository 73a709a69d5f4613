type Lock = Pick<WakeLockSentinel, "release">;

type Parts = {
  /** Null where the browser knows none (w3.org/TR/screen-wake-lock). */
  readonly wakeLock: { readonly request: (type: "screen") => Promise<Lock> } | null;
  readonly document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
};

/** Keeps the screen awake until the function it gives back is called; asks again each time the page is to be seen, because browsers let go of it when it is not. */
export function keepAwake({ wakeLock, document: page }: Parts): () => void {
  if (wakeLock === null) return () => {};
  let asked = Promise.resolve<Lock | null>(null);
  const ask = () => {
    if (page.visibilityState !== "visible") return;
    const before = asked;
    // A battery saver refuses; the next time the page is seen may be another.
    asked = wakeLock.request("screen").catch(() => null);
    void before.then((lock) => lock?.release());
  };
  ask();
  page.addEventListener("visibilitychange", ask);
  return () => {
    page.removeEventListener("visibilitychange", ask);
    void asked.then((lock) => lock?.release());
  };
}
