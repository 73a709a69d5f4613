import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
  readonly go: (search: string) => void;
};

/** Where one is among several pages, and the ways to the one before and after. */
export function Pages({ page, pages, addressOf, go }: Props) {
  const { say } = useVoice();
  return (
    <nav className="pages" aria-label={say("pages.title")}>
      {page > 1 && (
        <PageLink to={addressOf(page - 1)} go={go}>
          {say("pages.before")}
        </PageLink>
      )}
      <span>{say("pages.at", { page, pages })}</span>
      {page < pages && (
        <PageLink to={addressOf(page + 1)} go={go}>
          {say("pages.after")}
        </PageLink>
      )}
    </nav>
  );
}
