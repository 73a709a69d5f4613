import { call } from "#protocol/call.ts";
import { type Notices, readNotices } from "#protocol/notices.ts";
import { BackupWarning } from "#ui/BackupWarning.tsx";
import { useAnswer } from "./use-answer.ts";

const askNotices = (signal: AbortSignal): Promise<Notices> => call(readNotices, {}, signal);

/** What everybody who works here should know today; nothing where all is well or nothing answers. */
export function Warnings() {
  const [asked] = useAnswer(askNotices);
  const tooOld = asked.stage === "answered" ? asked.value.backupTooOld : null;
  return tooOld && <BackupWarning newest={tooOld.newest} />;
}
