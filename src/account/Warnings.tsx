import { useEffect, useState } from "react";
import { call } from "#protocol/call.ts";
import { type Notices, readNotices } from "#protocol/notices.ts";
import { BackupWarning } from "#ui/BackupWarning.tsx";

/** What everybody who works here should know today; nothing where all is well or nothing answers. */
export function Warnings() {
  const [notices, setNotices] = useState<Notices | null>(null);
  useEffect(() => {
    const overtaken = new AbortController();
    call(readNotices, {}, overtaken.signal).then(setNotices, () => setNotices(null));
    return () => overtaken.abort();
  }, []);
  return notices?.backupTooOld && <BackupWarning newest={notices.backupTooOld.newest} />;
}
