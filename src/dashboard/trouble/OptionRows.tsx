import type { LocalizedText } from "#survey/definition.ts";
import type { QuestionResult } from "#survey/figure.ts";
import { formatPercent } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { CountBar } from "./CountBar.tsx";

type Props = {
  readonly question: Extract<QuestionResult, { state: "shown" }>;
  readonly texts: readonly { readonly id: string; readonly text: LocalizedText }[];
};

/** The options of a question in the order they are offered, how many chose each, and how many gave no answer. */
export function OptionRows({ question: { options, persons, missing }, texts }: Props) {
  const { say, read, language } = useVoice();
  return (
    <>
      {options.map(({ id, count, percent }) => {
        const text = texts.find((option) => option.id === id)?.text;
        return (
          <tr key={id}>
            <th scope="row">{text === undefined ? id : read(text)}</th>
            <td className="counted">
              <CountBar count={count} of={persons} />
            </td>
            <td className="num">{formatPercent(percent, language)}</td>
          </tr>
        );
      })}
      {missing > 0 && (
        <tr>
          <td colSpan={3} className="soft">
            {say("answers.missing", { count: missing })}
          </td>
        </tr>
      )}
    </>
  );
}
