import { formatCount } from "#ui/numbers.ts";
import { BlocksHeld } from "./BlocksHeld.tsx";
import type { CommonSays } from "./fit.ts";
import type { CommonName } from "./sections.ts";
import { useVoice } from "#admin/voice.ts";

/** What holds for the whole organisation in one setting, to be read only. */
export function CommonHeld({ says, name }: { readonly says: CommonSays; readonly name: CommonName }) {
  const { say, read, language } = useVoice();
  if (name === "organisation") return read(says.organisation);
  if (name === "timeZone") return says.timeZone;
  if (name === "closingDay") return say(`closing.${says.closingDay}`);
  if (name === "publicationByTwo") return say(says.publicationByTwo ? "publication.two" : "publication.one");
  if (name === "defaultBlocks") return <BlocksHeld ids={says.defaultBlocks} />;
  return formatCount(says[name], language);
}
