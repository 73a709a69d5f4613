import type { Bundle } from "#protocol/bundle.ts";
import { questionsOf } from "#survey/questions.ts";
import { localVoice } from "#kiosk/reading/mouth.ts";
import { type Finding, goodIf } from "./finding.ts";

type Parts = { readonly voices: Pick<SpeechSynthesis, "getVoices"> | null; readonly surveys: Bundle["surveys"] };

/** Whether questions can be read aloud in Vietnamese without a network: by a recording, else by a voice of the tablet. */
export async function lookAtVoice({ voices, surveys }: Parts): Promise<Finding> {
  const isRecorded = surveys.some(({ definition }) => questionsOf(definition).some(({ audio }) => audio?.vi !== undefined));
  return goodIf(isRecorded || localVoice(voices?.getVoices() ?? [], "vi") !== undefined);
}
