import type { LocalizedText } from "#survey/definition.ts";
import { cross } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { UndoTheirs } from "./UndoTheirs.tsx";
import type { Deeds } from "./use-work.ts";
import type { Aloud, Notice, Work } from "./work.ts";

type Props = { readonly work: Work; readonly deeds: Deeds };

/** Says what was done and offers to take it back; screen readers hear it without being led away. Asks before an undo takes somebody else's text away. */
export function Notices({ work: { notice, history, isUndoAsked }, deeds }: Props) {
  return (
    <>
      <div className="notices" role="status">
        {/* What is said again in the same words is said anew. */}
        {notice && isAloud(notice) && <SaidAloud key={history.past.length} notice={notice} />}
        {notice && !isAloud(notice) && <Told notice={notice} deeds={deeds} />}
      </div>
      {isUndoAsked && <UndoTheirs onAnswer={deeds.answerUndo} />}
    </>
  );
}

type ToldNotice = Exclude<Notice, AloudNotice>;

function Told({ notice, deeds }: { readonly notice: ToldNotice; readonly deeds: Deeds }) {
  const { say } = useVoice();
  return (
    <div className="notice">
      <Words notice={notice} />
      <button className="button" type="button" onClick={deeds.undo}>
        {say("editor.undo")}
      </button>
      <button className="button plain square" type="button" aria-label={say("notice.close")} onClick={deeds.closeNotice}>
        <Icon path={cross} />
      </button>
    </div>
  );
}

function Words({ notice }: { readonly notice: ToldNotice }) {
  const { say } = useVoice();
  const nameOf = useNamed();
  if (notice.said !== "removed") return <p>{say(`notice.${notice.said}`)}</p>;
  const names = notice.freed.map(nameOf).join(", ");
  return (
    <p>
      {say("notice.removed", { name: nameOf(notice.name) })} {names !== "" && say("notice.freed", { count: notice.freed.length, names })}
    </p>
  );
}

type AloudNotice = Extract<Notice, { readonly said: Aloud }>;

function isAloud(notice: Notice): notice is AloudNotice {
  return notice.said !== "removed" && "name" in notice;
}

/** Said to those who do not see it happen. */
function SaidAloud({ notice: { said, name } }: { readonly notice: AloudNotice }) {
  const { say } = useVoice();
  const nameOf = useNamed();
  return <p className="hidden">{say(`notice.${said}`, { name: nameOf(name) })}</p>;
}

function useNamed(): (name: LocalizedText) => string {
  const { say, read } = useVoice();
  return (name) => read(name) || name.vi || say("editor.unnamed");
}
