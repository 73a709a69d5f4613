import type { Timer } from "#kiosk/sending/loop.ts";

/** What keeps the storage from opening: another page that holds an older one, or nobody can tell. */
type Hindrance = "other-window" | "storage";

type Parts = { readonly timer: Timer; readonly onHindrance: (hindrance: Hindrance) => void };

/** Opening takes part of a second; a browser whose storage hangs sends no event at all, ever. */
const patienceMs = 8000;

/** What `open` opens, however long that takes; says what hinders it as soon as the browser says so, and at the latest after 8 s. */
export async function opened<Opened>(open: (onBlocked: () => void) => Promise<Opened>, { timer, onHindrance }: Parts): Promise<Opened> {
  let waiting = true;
  const tell = (hindrance: Hindrance) => {
    calm();
    if (waiting) onHindrance(hindrance);
  };
  const calm = timer(() => tell("storage"), patienceMs);
  try {
    return await open(() => tell("other-window"));
  } finally {
    waiting = false;
    calm();
  }
}
