import { ProductName } from "#ui/ProductName.tsx";
import { accountPage } from "#ui/sign-in-address.ts";
import { addressOf, type Page, pages } from "./page.ts";
import { useVoice } from "./voice.ts";

/** The pages of the workshop, and the ways out of it. */
export function Navigation({ current }: { readonly current: Page }) {
  const { say } = useVoice();
  return (
    <nav className="nav" aria-label={say("page.parts")}>
      <ProductName product={say("page.product")} organisation={say("page.workshop")} />
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={addressOf(page)} aria-current={page === current ? "page" : undefined}>
              {say(`heading.${page}`)}
            </a>
          </li>
        ))}
      </ul>
      <footer>
        <a href="/dashboard/">{say("page.dashboard")}</a>
        <a href={accountPage}>{say("page.account")}</a>
      </footer>
    </nav>
  );
}
