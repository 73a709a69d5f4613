import type { RefCallback } from "react";
import { useDesk } from "#admin/editor/desk.ts";
import { ReadPair } from "./ReadPair.tsx";
import { TextBox, type Writing } from "./TextBox.tsx";

type Props = {
  readonly writing: Writing;
  /** What this text is for, where its name does not say it. */
  readonly help?: string | undefined;
  /** Takes the Vietnamese field when it appears. */
  readonly first?: RefCallback<HTMLTextAreaElement> | undefined;
};

/** A text in both languages side by side under one label; to read where nothing can be changed. */
export function TextPair({ writing, help, first }: Props) {
  const { isReadOnly } = useDesk();
  if (isReadOnly) return <ReadPair what={writing.what} text={writing.text} />;
  return (
    <>
      <p className="wide">
        <b>{writing.what}</b>
        {help !== undefined && <span>{help}</span>}
      </p>
      <TextBox writing={writing} language="vi" ref={first} />
      <TextBox writing={writing} language="en" />
    </>
  );
}
