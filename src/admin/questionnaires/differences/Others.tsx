import { useVoice } from "#admin/voice.ts";
import { useFieldSaid } from "./use-field-said.ts";

/** Members that changed, by what they are called. */
export function Others({ members }: { readonly members: readonly string[] }) {
  const { say } = useVoice();
  const sayField = useFieldSaid();
  const names = members.map((member) => (member === "order" ? say("diff.order") : sayField(member)));
  return say("diff.other", { what: names.join(", ") });
}
