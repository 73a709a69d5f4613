import { formatCount } from "#ui/numbers.ts";
import { addressOfDraft } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";
import { Fact } from "./Fact.tsx";
import type { Holdings } from "./holdings.ts";
import { tabletsAsking } from "./in-force.ts";
import { addressOfPublication, addressOfVersion } from "./place.ts";

/** What the desks ask now, what is being written, and what waits for somebody: the page in one look. */
export function Glance({ holdings }: { readonly holdings: Holdings }) {
  const { say } = useVoice();
  const written = holdings.drafts.filter(({ standing }) => standing.state === "written");
  const waiting = holdings.drafts.filter(({ standing }) => standing.state === "waiting");
  return (
    <dl className="glance">
      <Asked holdings={holdings} />
      <Count
        name={say("glance.written")}
        count={written.length}
        none={say("glance.written-none")}
        links={written.map(({ draft, title }) => ({ address: addressOfDraft(draft), title }))}
      />
      {(holdings.byTwo || waiting.length > 0) && (
        <Count
          name={say("glance.waiting")}
          count={waiting.length}
          none={say("glance.waiting-none")}
          links={waiting.map(({ draft, title }) => ({ address: addressOfPublication(draft), title }))}
        />
      )}
    </dl>
  );
}

function Asked({ holdings: { versions } }: { readonly holdings: Holdings }) {
  const { say, read } = useVoice();
  const inForce = versions.filter((version) => version.inForce);
  const [first] = inForce;
  if (!first) return <Fact name={say("glance.asked")}>{say("glance.asked-none")}</Fact>;
  const tablets = tabletsAsking(versions);
  return (
    <Fact name={say("glance.asked")}>
      <a href={addressOfVersion(first.hash)}>
        {read(first.title)}, {say("survey.version", { version: String(first.version) })}
      </a>
      <small>
        {tablets > 0 ? say("series.tablets", { count: tablets }) : say("series.no-tablet")}
        {inForce.length > 1 && ` · ${say("glance.others", { count: inForce.length - 1 })}`}
      </small>
    </Fact>
  );
}

type CountProps = {
  readonly name: string;
  readonly count: number;
  readonly none: string;
  readonly links: readonly { readonly address: string; readonly title: { readonly vi: string; readonly en: string } }[];
};

function Count({ name, count, none, links }: CountProps) {
  const { say, read, language } = useVoice();
  return (
    <Fact name={name}>
      <b>{formatCount(count, language)}</b>
      {count === 0 && <small>{none}</small>}
      {links.slice(0, 3).map(({ address, title }) => (
        <small key={address}>
          <a href={address}>{read(title) || read({ vi: title.en, en: title.vi })}</a>
        </small>
      ))}
      {links.length > 3 && <small>{say("glance.drafts", { count: links.length - 3 })}</small>}
    </Fact>
  );
}
