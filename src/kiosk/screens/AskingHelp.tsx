import { lazy, useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { users } from "#ui/icons.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { LaterPart } from "./LaterPart.tsx";

type Props = { readonly assisted: boolean; readonly onAssisted: (assisted: boolean) => void };

/** Not needed to answer, so not in the way of the first screen. */
const HelpSheet = lazy(async () => ({ default: (await import("./HelpSheet.tsx")).HelpSheet }));

/** «Nhờ nhân viên đọc giúp»: what it means comes before anybody agrees; a second press takes it back. */
export function AskingHelp({ assisted, onAssisted }: Props) {
  const { say } = useKioskWords();
  const [isOpen, setOpen] = useState(false);
  const answer = (agreed: boolean) => {
    setOpen(false);
    onAssisted(agreed);
  };
  return (
    <>
      <button className="button" type="button" aria-pressed={assisted} onClick={() => (assisted ? onAssisted(false) : setOpen(true))}>
        <Icon path={users} />
        {say("assisted.offer")}
      </button>
      {isOpen && (
        <LaterPart instead={null}>
          <HelpSheet onAnswer={answer} />
        </LaterPart>
      )}
    </>
  );
}
