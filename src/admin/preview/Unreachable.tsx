import type { Selected } from "#admin/editor/selected.ts";
import { Message } from "./Message.tsx";
import { usePreviewWords } from "./say.ts";

type Props = { readonly selected: Selected; readonly onStart: () => void };

/** Where nobody is ever asked what is open in the editor. */
export function Unreachable({ selected: { part }, onStart }: Props) {
  const { say } = usePreviewWords();
  return (
    <>
      <Message title={say(part === "survey" ? "preview.nothing" : "preview.unreachable")} body={say(`preview.why-${part}`)} />
      {part !== "survey" && (
        <footer className="actions ends">
          <span />
          <button className="button" type="button" onClick={onStart}>
            {say("preview.again")}
          </button>
        </footer>
      )}
    </>
  );
}
