import type { Version } from "#protocol/organisation.ts";
import { addressOf } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";
import type { Holdings } from "./holdings.ts";
import { tabletsAsking } from "./in-force.ts";

/** What happens by itself after a publication, and what is still to do. */
export function JustPublished({ version, holdings }: { readonly version: Version; readonly holdings: Holdings }) {
  const { say } = useVoice();
  const tablets = tabletsAsking(holdings.versions);
  const next = version.inForce ? inForceKey(holdings.versions[0]?.hash === version.hash, tablets) : "version.new-kept";
  return (
    <output className="banner good">
      <span>
        <b>{say("version.new", { version: String(version.version) })}</b> {say(next, { count: tablets })}{" "}
        {tablets === 0 && version.inForce && <a href={addressOf("devices")}>{say("heading.devices")}</a>}
      </span>
    </output>
  );
}

function inForceKey(isFirst: boolean, tablets: number) {
  if (tablets === 0) return "version.new-no-tablet";
  return isFirst ? "version.new-asked" : "version.new-among";
}
