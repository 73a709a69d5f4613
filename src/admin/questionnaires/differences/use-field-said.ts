import { fieldName } from "#admin/editor/checks/field-name.ts";
import { useVoice } from "#admin/voice.ts";

/** Says what a member of a part is called. */
export function useFieldSaid(): (member: string) => string {
  const { say } = useVoice();
  return (member) => {
    const named = fieldName(member);
    return named.key === null ? say("field.named", { name: named.name }) : say(named.key);
  };
}
