import type { BrowserContext } from "playwright-core";

/** What somebody did who saw the program for the first time. */
export type Effort = { presses: number; characters: number; words: number };

/** Deciding, pointing and pressing; typing a character: Card, Moran and Newell's keystroke-level model (1983). */
const secondsPerPress = 1.35 + 1.1 + 0.2;
const secondsPerCharacter = 0.28;

/** How long somebody takes who decides before every press and types everything by hand. Reading is not in it: how much of the `words` a newcomer reads is anybody's guess. */
export function secondsOf({ presses, characters }: Effort): number {
  return presses * secondsPerPress + characters * secondsPerCharacter;
}

/** Counts what is done in the pages of these contexts from now on: presses, characters typed, and words that stood before somebody's eyes when he pressed. */
export async function watchNewcomer(...contexts: readonly BrowserContext[]): Promise<Effort> {
  const effort: Effort = { presses: 0, characters: 0, words: 0 };
  const seen = new Set<string>();
  const note = (characters: number, lines: string[] | null) => {
    effort.characters += characters;
    if (lines === null) return;
    effort.presses += 1;
    for (const line of lines) {
      if (seen.has(line)) continue;
      seen.add(line);
      effort.words += line.split(/\s+/).length;
    }
  };
  for (const context of contexts) {
    await context.exposeFunction("noteEffort", note);
    await context.addInitScript(() => {
      const lengths = new WeakMap<EventTarget, number>();
      const { noteEffort }: { noteEffort: typeof note } = Object(window);
      addEventListener(
        "pointerdown",
        () =>
          noteEffort(
            0,
            document.body.innerText.split("\n").filter((line) => line.trim() !== ""),
          ),
        true,
      );
      addEventListener(
        "input",
        ({ target }) => {
          if (!(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/radio|checkbox/.test(target.type))))
            return;
          noteEffort(Math.max(0, target.value.length - (lengths.get(target) ?? 0)), null);
          lengths.set(target, target.value.length);
        },
        true,
      );
    });
  }
  return effort;
}
