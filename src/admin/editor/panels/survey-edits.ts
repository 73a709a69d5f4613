import type { Change } from "#admin/editor/desk.ts";
import type { Block, Method } from "#survey/definition.ts";
import { changeBlock } from "./change-parts.ts";
import { withMember } from "./members.ts";

/** Computes the index by this method first, and by the other beside it. */
export function setMethod(method: Method): Change {
  const alternative: Method = method === "means" ? "pooled" : "means";
  return (survey) => (survey.aggregation.default === method ? survey : { ...survey, aggregation: { default: method, alternative } });
}

/** Whether a form left unfinished counts with the answers it has. */
export function setCountsPartial(countsPartial: boolean): Change {
  return (survey) => withMember(survey, "countsPartial", countsPartial);
}

/** In which visits a block is asked. */
export function setAskedIn(id: string, askedIn: Block["askedIn"]): Change {
  return (survey) => changeBlock(survey, id, (block) => withMember(block, "askedIn", askedIn));
}

/** Whether the gentle preface stands before a block. */
export function setSensitive(id: string, sensitive: boolean): Change {
  return (survey) => changeBlock(survey, id, (block) => withMember(block, "sensitive", sensitive));
}
