import { ProductName } from "#ui/ProductName.tsx";
import type { Holding } from "./holdings.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly organisation: string; readonly holdings: readonly Holding[] };

/** The questionnaires by name, each a place on the page, and the way to the results. */
export function Navigation({ organisation, holdings }: Props) {
  const { say } = useVoice();
  return (
    <nav className="nav" aria-label={say("page.parts")}>
      <ProductName product={say("page.product")} organisation={organisation} />
      <ul>
        {holdings.map(({ survey }) => (
          <li key={survey.hash}>
            <a href={`#${survey.hash.slice(0, 12)}`}>
              {survey.id.toUpperCase()}, {say("survey.version", { version: String(survey.version) })}
            </a>
          </li>
        ))}
      </ul>
      <footer>
        <a href="/dashboard/">{say("page.dashboard")}</a>
      </footer>
    </nav>
  );
}
