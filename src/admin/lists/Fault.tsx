import { formatDate } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { faultInWords } from "./fault-in-words.ts";

/** A fault the endpoint found in a list or a change, in the language of the page; what has no words here stands as it came. */
export function Fault({ fault }: { readonly fault: string }) {
  const { say } = useVoice();
  const inWords = faultInWords(fault);
  if (inWords === null) return <span lang="en">{fault}</span>;
  const { key, values } = inWords;
  return say(key, { ...values, ...(values["day"] !== undefined && { day: formatDate(values["day"]) }) });
}
