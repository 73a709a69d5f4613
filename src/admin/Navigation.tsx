import { useState } from "react";
import type { Role } from "#protocol/endpoint.ts";
import { readResults } from "#protocol/results.ts";
import { Icon } from "#ui/Icon.tsx";
import { menu } from "#ui/icons.ts";
import { ProductName } from "#ui/ProductName.tsx";
import { accountPage } from "#ui/sign-in-address.ts";
import { addressOf, type Page, pagesByRole, partsOfNavigation } from "./page.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly current: Page | null; /** Of whoever is here; null until that is known. */ readonly role: Role | null };

/** The pages of the workshop that are somebody's, and the ways out of it; on a narrow screen they fold behind a button. */
export function Navigation({ current, role }: Props) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  const pages = role === null ? [] : pagesByRole[role];
  return (
    <nav className="nav" aria-label={say("page.parts")}>
      <ProductName product={say("page.product")} organisation={say("page.workshop")} />
      <button className="button menu" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon path={menu} />
        {say("page.menu")}
      </button>
      <div className="pages" data-open={open}>
        {partsOfNavigation.map(({ part, pages: ofPart }) => (
          <PagesOfPart key={part} part={part} pages={ofPart.filter((page) => pages.includes(page))} current={current} />
        ))}
      </div>
      <footer>
        {readResults.access.roles.some((one) => one === role) && <a href="/dashboard/">{say("page.dashboard")}</a>}
        <a href={accountPage}>{say("page.account")}</a>
      </footer>
    </nav>
  );
}

type PartProps = {
  readonly part: (typeof partsOfNavigation)[number]["part"];
  readonly pages: readonly Page[];
  readonly current: Page | null;
};

function PagesOfPart({ part, pages, current }: PartProps) {
  const { say } = useVoice();
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{say(`parts.${part}`)}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={addressOf(page)} aria-current={page === current ? "page" : undefined}>
              {say(`heading.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
