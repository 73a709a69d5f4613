import type { MouseEvent } from "react";
import type { Language } from "#survey/response.ts";
import type { Chapter } from "./chapters.ts";
import type { ExplanationWords } from "./explanation-words.ts";

type Props = { readonly words: ExplanationWords; readonly language: Language; readonly chapters: readonly Chapter[] };

/** Where on the page the formula is explained. */
export const formulaId = "explained-formula";

/** The way to each criterion and to the formula. */
export function Contents({ words, language, chapters }: Props) {
  const places = [...chapters.map(({ id, name }) => ({ id, name: name[language] })), { id: formulaId, name: words.formula }];
  return (
    <nav aria-label={words.contents}>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={goThere}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** By focus instead of the address, which is not to change under a tablet that is kept in one page. */
function goThere(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(event.currentTarget.hash)?.focus();
}
