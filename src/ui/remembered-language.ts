import type { Language } from "#survey/response.ts";
import { speak } from "./language.ts";

const name = "language";

/** Speaks a language here and whenever this browser comes back; for staff, never for a tablet, which forgets after each visit. */
export function speakAndRemember(language: Language): void {
  localStorage.setItem(name, language);
  speak(language);
}

/** Speaks what was chosen in this browser before. */
export function speakAsBefore(): void {
  if (localStorage.getItem(name) === "en") speak("en");
}
