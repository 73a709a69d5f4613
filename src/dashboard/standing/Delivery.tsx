import type { Standing } from "#protocol/standing.ts";
import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Told = Standing["delivery"];

/** «Đã nhận 4.210 / 4.210»: what the tablets have told of and what is here, since their beginning; what waits, and what is lost. */
export function Delivery({ delivery }: { readonly delivery: Told }) {
  const { say } = useVoice();
  return (
    <section className="figure">
      <h2>{say("delivery.title")}</h2>
      {delivery.told === 0 ? <p className="fact">{say("delivery.none")}</p> : <Counted {...delivery} />}
      <p className="sub">{say("delivery.read")}</p>
    </section>
  );
}

function Counted({ received, told, tabletsBehind, lost }: Told) {
  const { say, language } = useVoice();
  const waiting = Math.max(0, told - received - lost);
  const parts = { completed: received, abandoned: waiting, declined: lost };
  return (
    <>
      <p className="fact">
        {formatCount(received, language)} / {formatCount(told, language)}
      </p>
      <div className="split" aria-hidden="true">
        {Object.entries(parts).map(([part, count]) => count > 0 && <i key={part} className={part} style={{ flexGrow: count }} />)}
      </div>
      <p>
        {waiting === 0 ? say("delivery.all") : say("delivery.waiting", { count: waiting, tablets: tabletsBehind })}{" "}
        {lost === 0 ? say("delivery.none-lost") : <b>{say("delivery.lost", { count: lost })}</b>}
      </p>
    </>
  );
}
