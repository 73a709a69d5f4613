import { Band } from "./Band.tsx";
import { Notice } from "./Notice.tsx";
import { useKioskWords } from "./say.ts";

/** A tablet that cannot keep anything must not ask anything. */
export function StorageClosed() {
  const { say } = useKioskWords();
  return (
    <>
      <Band name="" />
      <Notice kind="bad" title={say("storage.title")} body={say("storage.body")} />
    </>
  );
}
