import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import { replacementId, replaceQuestion } from "./replace-question.ts";

/** Retires a question for a new one in its place, and opens that. */
export function useReplacing(id: string): () => void {
  const { survey, earlier, edit, select } = useDesk();
  return () => {
    const replacement = replacementId(survey, earlier, id);
    edit(`${id}.id`, replaceQuestion(id, replacement, earlier));
    select({ part: "question", id: replacement });
  };
}

/** The button that retires a question, and what that means. */
export function Replace({ id }: { readonly id: string }) {
  const { say } = useVoice();
  const replace = useReplacing(id);
  return (
    <div className="replace">
      <button className="button small" type="button" onClick={replace} aria-describedby="panel-replace">
        {say("panels.replace")}
      </button>
      <small id="panel-replace">{say("panels.replace-help")}</small>
    </div>
  );
}
