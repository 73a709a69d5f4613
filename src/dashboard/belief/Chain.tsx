import { Icon } from "#ui/Icon.tsx";
import { circleCheck, circleCross, circleDashed } from "#ui/icons.ts";
import type { Quality } from "#protocol/quality.ts";
import { instantName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly chain: Quality["chain"] };

/** Whether anything sealed was changed, deleted or slipped in, when that was last looked at, and where anybody can look for himself. */
export function Chain({ chain: { checkedAt, sound, links, head } }: Props) {
  const { say } = useVoice();
  const state = stateOf(sound, links);
  return (
    <section className="figure chain">
      <h2>{say("chain.title")}</h2>
      <p className={`verdict ${state === "unsealed" ? "open" : state}`}>
        <Icon path={icons[state]} />
        {say(`chain.${state}`)}
      </p>
      <p className="prose">
        {checkedAt === null ? say("chain.never") : say("chain.checked", { time: instantName(checkedAt) })}{" "}
        {links > 0 && `${say("chain.links", { count: links })} `}
        {say(`chain.${state}-means`)}
      </p>
      {head !== null && (
        <p>
          {say("chain.head")} <code className="hash">{head.match(/.{1,16}/g)?.join(" ") ?? head}</code>
        </p>
      )}
      <p className="ways">
        <a href="/api/heads.txt" target="_blank" rel="noreferrer">
          {say("chain.heads")}
        </a>
        <a href="/admin/?page=integrity">{say("chain.page")}</a>
      </p>
    </section>
  );
}

const icons = { met: circleCheck, not: circleCross, open: circleDashed, unsealed: circleDashed } as const;

/** By the names the verdicts' colours have; where nothing is sealed yet no check can find it sound. */
function stateOf(sound: boolean | null, links: number): keyof typeof icons {
  if (links === 0 && sound !== false) return "unsealed";
  if (sound === null) return "open";
  return sound ? "met" : "not";
}
