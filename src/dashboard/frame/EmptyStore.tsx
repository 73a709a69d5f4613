import { useVoice } from "./voice.ts";

/** What stands where figures would, before the endpoint has received anything. */
export function EmptyStore({ surveys }: { readonly surveys: boolean }) {
  const { say } = useVoice();
  return (
    <section className="figure empty">
      <h2>{say("empty.store")}</h2>
      <p>{say(surveys ? "empty.store-why" : "empty.surveys-why")}</p>
      <p>
        <a className="button" href="/kiosk/">
          {say("page.kiosk")}
        </a>
      </p>
    </section>
  );
}
