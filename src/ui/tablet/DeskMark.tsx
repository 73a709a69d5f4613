import { useContext } from "react";
import { Emblem } from "#ui/Emblem.tsx";
import { DeskLookContext } from "./desk-look.ts";

/** The unit's own emblem, or the desk's mark. Says nothing to screen readers: the name stands beside it. */
export function DeskMark() {
  const { emblem } = useContext(DeskLookContext);
  return emblem === null ? <Emblem /> : <img className="mark" src={emblem} alt="" />;
}
