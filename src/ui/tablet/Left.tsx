import { useTabletWords } from "./words/say.ts";

/** How much is still to answer, beside the main button; said aloud when the citizen wanted to go on without it. */
export function Left({ count, isUrgent }: { count: number; isUrgent: boolean }) {
  const { say } = useTabletWords();
  const words = count > 0 ? say("answer.remaining", { count }) : "";
  return (
    <>
      <p className={isUrgent ? "left urgent" : "left"}>{words}</p>
      <span className="hidden" role="alert">
        {isUrgent && words}
      </span>
    </>
  );
}
