import type { ComponentProps } from "react";
import { useVoice } from "#admin/voice.ts";
import { useLine } from "./lines.ts";
import type { Row } from "./outline.ts";

/** A line of the tree as an element, called by what it says now. */
export function TreeLine({ row, ...line }: ComponentProps<"div"> & { readonly row: Row }) {
  return <div {...line} aria-label={useLineName(row)} />;
}

/** What a line is called now. */
export function useLineName(drawn: Row): string {
  const { say, read } = useVoice();
  const { selected, name } = useLine(drawn);
  return selected.part === "survey" ? say("editor.whole") : read(name) || name.vi || say("editor.unnamed");
}
