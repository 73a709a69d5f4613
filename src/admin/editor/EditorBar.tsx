import { addressOf } from "#admin/page.ts";
import { addressOfPublication } from "#admin/questionnaires/place.ts";
import { arrowLeft } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import type { History } from "./history.ts";
import { redoIcon, undoIcon } from "./icons.ts";
import type { Standing } from "./standing.ts";
import { SavedState } from "./SavedState.tsx";
import type { Work } from "./work.ts";

type Props = {
  readonly work: Work;
  readonly standing: Standing;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onChoose: () => void;
  /** Goes to another page once everything is kept. */
  readonly onLeave: (address: string) => void;
};

/** What is edited and how far it has come, back and forth through its changes, and on to its publication. */
export function EditorBar({ work: { history, saving }, standing, onUndo, onRedo, onChoose, onLeave }: Props) {
  const { say, read } = useVoice();
  const publication = addressOfPublication(saving.kept.head.draft);
  const title = read(history.present.title) || history.present.title.vi || say("editor.unnamed");
  return (
    <header className="editor-bar">
      <Leaving className="button plain back" address={addressOf("questionnaires")} onLeave={onLeave}>
        <Icon path={arrowLeft} />
        <span>{say("editor.back")}</span>
      </Leaving>
      <h1 title={title}>{title}</h1>
      <Tags standing={standing} />
      <div className="row">
        <SavedState saving={saving} onChoose={onChoose} />
        {!standing.isWaiting && <BackAndForth history={history} onUndo={onUndo} onRedo={onRedo} />}
        {standing.newest !== null && (
          <Leaving className="button compare" address={`${publication}#differences`} onLeave={onLeave}>
            {say("editor.compare", { version: String(standing.newest.version) })}
          </Leaving>
        )}
        <Leaving className="button main" address={publication} onLeave={onLeave}>
          {say(`editor.${standing.next}`)}
        </Leaving>
      </div>
    </header>
  );
}

function BackAndForth({ history: { past, future }, onUndo, onRedo }: Pick<Props, "onUndo" | "onRedo"> & { readonly history: History }) {
  const { say } = useVoice();
  const ways = [
    ["undo", past, onUndo, undoIcon],
    ["redo", future, onRedo, redoIcon],
  ] as const;
  return ways.map(([way, steps, onPress, path]) => (
    <button
      key={way}
      className="button square"
      type="button"
      aria-label={say(`editor.${way}`)}
      title={say(`editor.${way}`)}
      aria-disabled={steps.length === 0}
      onClick={onPress}
    >
      <Icon path={path} />
    </button>
  ));
}

function Tags({ standing: { version, newest, tablets, isWaiting } }: { readonly standing: Standing }) {
  const { say } = useVoice();
  const inForce = newest?.inForce === true;
  return (
    <p className="tags">
      <span className="tag accent">{say("editor.draft", { version: String(version) })}</span>
      {isWaiting && <span className="tag warn">{say("editor.waiting")}</span>}
      {inForce && (
        <span className="tag used">
          {tablets === null || tablets === 0
            ? say("editor.in-force", { version: String(newest.version) })
            : say("editor.used", { version: String(newest.version), tablets })}
        </span>
      )}
    </p>
  );
}

type LeavingProps = {
  readonly className: string;
  readonly address: string;
  readonly onLeave: (address: string) => void;
  readonly children: React.ReactNode;
};

/** A link that waits until nothing would be lost; one opened in another tab needs not wait. */
function Leaving({ className, address, onLeave, children }: LeavingProps) {
  return (
    <a
      className={className}
      href={address}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onLeave(address);
      }}
    >
      {children}
    </a>
  );
}
