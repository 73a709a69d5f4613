import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { askHoldings, type Holding } from "./holdings.ts";
import { Questionnaire } from "./Questionnaire.tsx";

/** Every questionnaire the endpoint has, to read. */
export function Questionnaires() {
  const [asked, again] = useAnswer(askHoldings);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(holdings) => <List holdings={holdings} />}
    </Answered>
  );
}

function List({ holdings }: { readonly holdings: readonly Holding[] }) {
  const { say } = useVoice();
  if (holdings.length === 0) return <p className="status">{say("empty.surveys")}</p>;
  return holdings.map((holding) => <Questionnaire key={holding.survey.hash} holding={holding} />);
}
