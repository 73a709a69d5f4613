import type { Language } from "#survey/response.ts";
import type { Line } from "./reading-script.ts";

/** What speaks for the tablet. */
export type Mouth = {
  readonly canSpeak: (language: Language) => boolean;
  /** Resolves when the line is said, could not be, or `hush` was told. */
  readonly speak: (line: Line, language: Language, hush: AbortSignal) => Promise<void>;
};

/** The voice of a language that lives on the tablet: what it says goes to no server. */
export function localVoice<Voice extends Pick<SpeechSynthesisVoice, "lang" | "localService">>(
  voices: readonly Voice[],
  language: Language,
): Voice | undefined {
  // Android writes vi_VN.
  return voices.find(({ lang, localService }) => localService && lang.toLowerCase().replace("_", "-").split("-")[0] === language);
}

/** Plays a recording that the tablet has; otherwise speaks with a voice that lives on it. */
export function browserMouth(): Mouth {
  // Some browsers have none.
  const speech = "speechSynthesis" in globalThis ? speechSynthesis : null;
  const voiceOf = (language: Language) => localVoice(speech?.getVoices() ?? [], language);
  return {
    canSpeak: (language) => voiceOf(language) !== undefined,
    async speak({ text, recording }, language, hush) {
      if (recording !== null && (await played(`/kiosk/audio/${encodeURIComponent(recording)}`, hush))) return;
      const voice = voiceOf(language);
      if (speech && voice && !hush.aborted) await spoken(speech, { text, voice }, hush);
    },
  };
}

/** False where there is no such recording. */
function played(address: string, hush: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const audio = new Audio(address);
    audio.addEventListener("ended", () => resolve(true));
    audio.addEventListener("error", () => resolve(false));
    hush.addEventListener("abort", () => {
      audio.pause();
      resolve(true);
    });
    audio.play().catch(() => resolve(false));
  });
}

function spoken(speech: SpeechSynthesis, { text, voice }: { text: string; voice: SpeechSynthesisVoice }, hush: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener("end", () => resolve());
    utterance.addEventListener("error", () => resolve());
    hush.addEventListener("abort", () => {
      speech.cancel();
      resolve();
    });
    speech.speak(utterance);
  });
}
