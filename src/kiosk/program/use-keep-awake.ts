import { useEffect } from "react";

/** Keeps the screen awake as long as `isOn`; the first citizen does not wait for what does it. */
export function useKeepAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let isOver = false;
    let end = () => {};
    async function begin(): Promise<void> {
      const { keepAwake } = await import("./keep-awake.ts");
      if (!isOver) end = keepAwake({ wakeLock: "wakeLock" in navigator ? navigator.wakeLock : null, document });
    }
    begin().catch(reportError);
    return () => {
      isOver = true;
      end();
    };
  }, [isOn]);
}
