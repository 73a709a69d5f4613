import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { DeskLookContext } from "#ui/tablet/desk-look.ts";
import { Catcher } from "./Catcher.tsx";
import { type Around, editorReader, type Handed, tellEditor } from "./listen.ts";
import { Message } from "./Message.tsx";
import { Playing } from "./Playing.tsx";
import { usePreviewWords } from "./say.ts";

/** The tablet inside its frame: what the editor hands over, to be played. Opened by itself, it says where it belongs. */
export function Framed({ editor, origin }: Around) {
  const { say } = usePreviewWords();
  const handed = useHanded(editor, origin);
  const name = say("preview.unit");
  const look = useMemo(() => ({ name, emblem: null, mode: "citizen" }) as const, [name]);
  if (editor === window) return <Message title={say("preview.title")} body={say("preview.alone")} />;
  if (handed === null) return null;
  return (
    <DeskLookContext value={look}>
      <Catcher attempt={handed} instead={<Message title={say("preview.broken")} body={say("preview.broken-how")} />}>
        <Playing handed={handed} onLanguage={(language) => tellEditor({ editor, origin }, { kind: "language", language })} />
      </Catcher>
    </DeskLookContext>
  );
}

function useHanded(editor: Around["editor"], origin: string): Handed | null {
  const [handed, setHanded] = useState<Handed | null>(null);
  useEffect(() => {
    const read = editorReader({ editor, origin });
    const hear = (message: MessageEvent<unknown>) => {
      const next = read(message);
      if (next) withoutTakingFocus(() => flushSync(() => setHanded(next)));
    };
    window.addEventListener("message", hear);
    tellEditor({ editor, origin }, { kind: "ready" });
    return () => window.removeEventListener("message", hear);
  }, [editor, origin]);
  return handed;
}

/** A new screen takes the focus, as on the tablet; whoever is writing in the editor keeps it. */
function withoutTakingFocus(draw: () => void): void {
  document.body.inert = !document.hasFocus();
  draw();
  document.body.inert = false;
}
