import { useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { users } from "#ui/icons.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";

type Props = { readonly assisted: boolean; readonly onAssisted: (assisted: boolean) => void };

/** «Nhờ nhân viên đọc giúp»: what it means for the citizen and asks of the helper comes before anybody agrees; a second press takes it back. */
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
        <Sheet labelledBy="help" onDismiss={() => setOpen(false)}>
          <h2 tabIndex={-1} id="help">
            {say("assisted.offer")}
          </h2>
          <p>{say("assisted.notice")}</p>
          <p>{say("assisted.other-helper")}</p>
          <p className="banner">
            <span>
              <b>{say("assisted.for-helper")}</b>
              <br />
              {say("assisted.staff")}
            </span>
          </p>
          <div className="row">
            <button className="button" type="button" onClick={() => answer(false)}>
              {say("assisted.cancel")}
            </button>
            <button className="button main" type="button" onClick={() => answer(true)}>
              {say("assisted.agree")}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
