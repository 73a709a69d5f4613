import type { Engine } from "#server/store/engine.ts";
import { growing as routes } from "./fifth-remarks.ts";
import { growing as publications } from "./fourth-drafts.ts";
import { type Guard, guardsOf } from "./guards.ts";
import { growing as records } from "./second-triggers.ts";

/** Every trigger that lets tables only grow, of all migrations. */
export function everyGuard(engine: Engine): Guard[] {
  return [records, publications, routes].flatMap((mayGo) => guardsOf(mayGo, engine));
}
