import { type Tree, treeNow, unitsBelow as below } from "./organisation/unit-tree.ts";
import type { Organisation } from "./store/organisation.ts";

/** A unit and all below it, by the newest tree there is. */
function unitsBelow(units: Organisation["units"], top: string): string[] {
  const tree: Tree = treeNow(units, "9999-12-31");
  return [...below(tree, top)];
}
