import { useVoice } from "#admin/voice.ts";
import type { Room } from "./use-room.ts";

/** What a window that is not wide enough for all shows. */
export type View = "tree" | "panel" | "preview" | "checks";

const viewsIn: Readonly<Record<Room, readonly View[]>> = {
  wide: [],
  medium: ["panel", "preview", "checks"],
  narrow: ["tree", "panel", "preview", "checks"],
};

/** Whether a view is in sight; where the tree stands beside the others, it always is. */
export function isShown(view: View, { room, open }: { readonly room: Room; readonly open: View }): boolean {
  if (room === "wide") return true;
  if (room === "medium") return view === "tree" || view === (open === "tree" ? "panel" : open);
  return view === open;
}

type Props = { readonly room: Room; readonly open: View; readonly onOpen: (view: View) => void };

/** Chooses what is in sight. */
export function Views({ room, open, onOpen }: Props) {
  const { say } = useVoice();
  if (room === "wide") return null;
  return (
    <div className="views" role="group" aria-label={say("views.label")}>
      {viewsIn[room].map((view) => (
        <button key={view} type="button" aria-pressed={isShown(view, { room, open })} onClick={() => onOpen(view)}>
          {say(`views.${view}`)}
        </button>
      ))}
    </div>
  );
}
