import { useVoice } from "#admin/voice.ts";
import { CheckLine } from "./CheckLine.tsx";
import type { Compared } from "./compared.ts";

/** With which version the draft can be compared, and in how many criteria. */
export function Continuing({ compared: { version, criteria, comparable, toJudge, isOverallBroken } }: { readonly compared: Compared }) {
  const { say } = useVoice();
  const values = { version: String(version), kept: comparable, count: criteria };
  const text = comparable === 0 ? say("checks.not-comparable", values) : say("checks.partly", values);
  const isWhole = comparable === criteria;
  return (
    <CheckLine isWell={isWhole && !isOverallBroken} text={isWhole ? say("checks.comparable", values) : text}>
      {toJudge > 0 && <small>{say("checks.to-judge", { count: toJudge })}</small>}
      {isOverallBroken && <small>{say("checks.overall-broken")}</small>}
    </CheckLine>
  );
}
