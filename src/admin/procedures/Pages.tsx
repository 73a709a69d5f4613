import { useVoice } from "#admin/voice.ts";

type Props = { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void };

/** The way through a list of several pages; nothing where there is but one. */
export function Pages({ page, pages, onPage }: Props) {
  const { say } = useVoice();
  if (pages === 1) return null;
  return (
    <nav className="pages-of-list" aria-label={say("procedures.pages")}>
      <button className="button" type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {say("procedures.page-before")}
      </button>
      <output>{say("procedures.page", { page: page + 1, pages })}</output>
      <button className="button" type="button" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {say("procedures.page-after")}
      </button>
    </nav>
  );
}
