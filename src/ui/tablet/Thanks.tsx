import { useContext } from "react";
import { useTabletWords } from "./words/say.ts";
import { DeskLookContext } from "./desk-look.ts";
import { Heading } from "./Heading.tsx";

/** Thanks, and what happens to the form now that it is on disk. The same picture whatever was answered. */
export function Thanks({ minimumGroup }: { minimumGroup: number }) {
  const { say } = useTabletWords();
  const isPractice = useContext(DeskLookContext).mode === "practice";
  return (
    <main className="thanks">
      <div>
        <output className="saved">
          <svg viewBox="0 0 64 64" aria-hidden="true">
            <circle cx="32" cy="32" r="29" />
            <path d="m20 33 8.5 8.5L45 24" />
          </svg>
          {say("saved.title")}
        </output>
        <Heading>{say("thanks.title")}</Heading>
        <p className="lead">{say("thanks.body")}</p>
      </div>
      <ol className="way">
        <li className="done">
          <b>{say("thanks.kept")}</b>
          {say("thanks.kept-how")}
        </li>
        <li>
          <b>{say("thanks.sent")}</b>
          {say("thanks.sent-when")}
        </li>
        <li>
          <b>{say(isPractice ? "thanks.practised" : "thanks.counted")}</b>
          {isPractice ? say("thanks.practised-how") : say("thanks.counted-how", { minimum: minimumGroup })}
        </li>
      </ol>
    </main>
  );
}

/** A word of farewell to those who gave no answers. */
export function Farewell() {
  const { say } = useTabletWords();
  return (
    <main className="thanks alone">
      <Heading>{say("not-eligible.title")}</Heading>
    </main>
  );
}
