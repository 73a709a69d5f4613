import { useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { menu } from "#ui/icons.ts";
import { ProductName } from "#ui/ProductName.tsx";
import { accountPage } from "#ui/sign-in-address.ts";
import { PageLink } from "./PageLink.tsx";
import { questions, type View } from "./choice.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly organisation: string;
  readonly dataUntil: string | null;
  /** Null while there is nothing to choose from. */
  readonly current: View | null;
  readonly addressOf: (view: View) => string;
  readonly go: (search: string) => void;
};

/** The questions this page answers; on a narrow screen they fold behind a button. */
export function Navigation({ organisation, dataUntil, current, addressOf, go }: Props) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  const leave = (search: string) => {
    setOpen(false);
    go(search);
  };
  return (
    <nav className="nav" aria-label={say("page.questions")}>
      <ProductName product={say("page.product")} organisation={organisation} />
      {current !== null && (
        <>
          <button className="button menu" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon path={menu} />
            {say("page.menu")}
          </button>
          <ul data-open={open}>
            {questions.map((view) => (
              <li key={view}>
                <PageLink to={addressOf(view)} go={leave} current={view === current}>
                  {say(`view.${view}`)}
                </PageLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <footer>
        {current !== null && (
          <PageLink to={addressOf("method")} go={leave} current={current === "method"}>
            {say("view.method")}
          </PageLink>
        )}
        <a href={accountPage}>{say("page.account")}</a>
        <a href="/admin/">{say("page.admin")}</a>
        {dataUntil !== null && <p>{say("page.data-until", { time: dataUntil })}</p>}
      </footer>
    </nav>
  );
}
