import { cross } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Notice } from "./work.ts";

type Props = { readonly notice: Notice | null; readonly onUndo: () => void; readonly onClose: () => void };

/** Says what was done and offers to take it back; screen readers hear it without being led away. */
export function Notices({ notice, onUndo, onClose }: Props) {
  const { say } = useVoice();
  return (
    <div className="notices" role="status">
      {notice && (
        <div className="notice">
          <Words notice={notice} />
          <button className="button" type="button" onClick={onUndo}>
            {say("editor.undo")}
          </button>
          <button className="button plain square" type="button" aria-label={say("notice.close")} onClick={onClose}>
            <Icon path={cross} />
          </button>
        </div>
      )}
    </div>
  );
}

function Words({ notice }: { readonly notice: Notice }) {
  const { say, read } = useVoice();
  if (notice.said !== "removed") return <p>{say(`notice.${notice.said}`)}</p>;
  const nameOf = (name: (typeof notice)["name"]) => read(name) || name.vi || say("editor.unnamed");
  const names = notice.freed.map(nameOf).join(", ");
  return (
    <p>
      {say("notice.removed", { name: nameOf(notice.name) })} {names !== "" && say("notice.freed", { count: notice.freed.length, names })}
    </p>
  );
}
