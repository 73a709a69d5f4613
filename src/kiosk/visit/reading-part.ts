type ReadingPart = typeof import("#kiosk/reading/ReadAloud.tsx");

let part: ReadingPart | null = null;

/** Loads what reads aloud; not needed to answer, so not in the way of the first screen. Called while nobody answers. */
export async function loadReading(): Promise<void> {
  part ??= await import("#kiosk/reading/ReadAloud.tsx");
  // Browsers look for their voices when they are first asked.
  if ("speechSynthesis" in globalThis) speechSynthesis.getVoices();
}

/** What reads aloud, where it is loaded. */
export function loadedReading(): ReadingPart | null {
  return part;
}
