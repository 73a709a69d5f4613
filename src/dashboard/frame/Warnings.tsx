import { call } from "#protocol/call.ts";
import { type Notices, readNotices } from "#protocol/notices.ts";
import { BackupWarning } from "#ui/BackupWarning.tsx";
import { useAsked } from "./use-asked.ts";

const askNotices = (signal: AbortSignal): Promise<Notices> => call(readNotices, {}, signal);

/** What everybody who reads figures should know today; nothing where all is well or nothing answers. */
export function Warnings() {
  const [{ last }] = useAsked(askNotices);
  return last?.backupTooOld && <BackupWarning newest={last.backupTooOld.newest} />;
}
