import { useVoice } from "#admin/voice.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
import type { Block } from "#survey/definition.ts";

/** As many questions of a block as are named. */
const mostNames = 4;

/** Says in a line what a block asks. */
export function useInShort(): (questions: Block["questions"]) => string {
  const { say, read } = useVoice();
  return (questions) => {
    const names = questions.slice(0, mostNames).map((question) => read(nameOfQuestion(question)).replace(/\.$/, ""));
    const others = questions.length - names.length;
    return [...names, ...(others > 0 ? [say("panels.survey-block-others", { count: others })] : [])].join(" · ");
  };
}
