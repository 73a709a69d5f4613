import type { DeskLook } from "#ui/tablet/desk-look.ts";
import type { Launch } from "./launch.ts";
import type { Visit } from "./stage.ts";

/** In which mode a tablet works: that of the visit as long as there is one, else that of the next launch. */
export function modeOf(visit: Visit, next: Launch | null): DeskLook["mode"] {
  const shown = visit.stage === "idle-warning" ? visit.behind : visit;
  if ("form" in shown) return look(shown.form);
  if (visit.stage === "saving" || visit.stage === "save-failed") return look(visit.finished);
  if (visit.stage === "thanks") return look({ mode: visit.mode, assisted: false });
  return next?.facts.mode === "practice" ? "practice" : "citizen";
}

function look({ mode, assisted }: { readonly mode: "live" | "practice"; readonly assisted: boolean }): DeskLook["mode"] {
  if (mode === "practice") return "practice";
  return assisted ? "assisted" : "citizen";
}
