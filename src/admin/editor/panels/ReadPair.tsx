import { Icon } from "#ui/Icon.tsx";
import { lock } from "#ui/icons.ts";
import { useVoice } from "#admin/voice.ts";
import type { LocalizedText } from "#survey/definition.ts";

type Props = { readonly what: string; readonly text: LocalizedText | undefined; readonly isLocked?: boolean };

/** A text in both languages, to read; with a lock where it is official. */
export function ReadPair({ what, text, isLocked = false }: Props) {
  const { say } = useVoice();
  if (text === undefined) return null;
  return (
    <>
      <p className="wide">
        <b>
          {isLocked && <Icon path={lock} />}
          {what}
        </b>
        {isLocked && <span>{say("panels.locked")}</span>}
      </p>
      <p className="read" lang="vi">
        {text.vi || say("panels.none")}
      </p>
      <p className="read" lang="en">
        {text.en || say("panels.none")}
      </p>
    </>
  );
}
