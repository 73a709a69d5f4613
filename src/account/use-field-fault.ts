import type { Sending } from "#ui/use-sending.ts";
import { type FieldPlace, fieldFaultKey } from "./field-fault.ts";
import { useVoice } from "./voice.ts";

/** What stands at a field after the form was refused, as the field's own property; nothing while nothing is wrong with it. */
export function useFieldFault(sending: Sending): (place: FieldPlace) => { readonly fault?: string } {
  const { say } = useVoice();
  return (place) => {
    const key = fieldFaultKey(sending, place);
    return key === null ? {} : { fault: say(key) };
  };
}
