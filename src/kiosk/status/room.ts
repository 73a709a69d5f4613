/** Bytes a form takes on the disk: 4.7 kB with 25 items, reasons and words (1500 of them, measured in Chromium 156), and more while the database tidies up. */
const bytesPerForm = 8000;
/** A day at a busy desk. */
const fewForms = 500;

/** How many more forms the browser has room for, in two figures because nobody knows better; null where it does not tell. */
export async function roomLeft(storage: Pick<StorageManager, "estimate"> | undefined): Promise<number | null> {
  const { quota, usage } = (await storage?.estimate().catch(() => null)) ?? {};
  return quota === undefined || usage === undefined ? null : twoFigures(Math.max(0, quota - usage) / bytesPerForm);
}

/** Whether staff should know that the room comes to its end. */
export function isNearlyFull(room: number): boolean {
  return room < fewForms;
}

function twoFigures(forms: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, forms))) - 1);
  return Math.floor(forms / step) * step;
}
