/** What an update does to the page; handed in by the service worker's registration. */
export type UpdateActs = {
  /** Whether no citizen is answering: welcome screen, no draft. */
  readonly isIdle: () => Promise<boolean>;
  /** Asks the browser to let the downloaded version take charge. */
  readonly change: () => void;
  readonly reload: () => void;
};

export type UpdateWhenIdle = {
  /** A new version lies ready. */
  readonly onReady: () => Promise<void>;
  /** A new version has taken charge; the first one ever also does, without having been asked. */
  readonly onInCharge: () => Promise<void>;
  /** Goes on with an update that was waiting for the citizen to leave. */
  readonly applyWhenIdle: () => Promise<void>;
};

/**
 * Takes a new version in two steps, each only while the tablet is idle: browsers may let minutes pass between asking for
 * the change and making it, and by then another citizen may be answering.
 */
export function updateWhenIdle({ isIdle, change, reload }: UpdateActs): UpdateWhenIdle {
  let stage: "none" | "ready" | "asked" | "in charge" | "reloading" = "none";

  async function applyWhenIdle(): Promise<void> {
    if (stage === "none" || stage === "asked" || !(await isIdle())) return;
    if (stage === "ready") {
      stage = "asked";
      change();
    } else if (stage === "in charge") {
      stage = "reloading";
      reload();
    }
  }

  return {
    onReady() {
      if (stage === "none") stage = "ready";
      return applyWhenIdle();
    },
    async onInCharge() {
      if (stage !== "asked") return;
      stage = "in charge";
      await applyWhenIdle();
    },
    applyWhenIdle,
  };
}
