import type { SurveyDefinition } from "#survey/definition.ts";
import { formulaId } from "./Contents.tsx";
import type { ExplanationWords } from "./explanation-words.ts";

type Method = SurveyDefinition["aggregation"]["default"];
type Props = { readonly words: ExplanationWords; readonly minimum: number; readonly methods: ReadonlySet<Method> };

/** How the figures are made, in plain words with worked examples. */
export function Formula({ words, minimum, methods }: Props) {
  return (
    <section>
      <h2 id={formulaId} tabIndex={-1}>
        {words.formula}
      </h2>
      <div className="formula">
        <p>{words.item}</p>
        <p className="example">{words["item-example"]}</p>
        {(["means", "pooled"] as const).map((method) =>
          methods.has(method) ? (
            <div key={method}>
              <p>{words[method]}</p>
              <p className="example">{words[`${method}-example`]}</p>
            </div>
          ) : null,
        )}
        <p>{words["left-out"]}</p>
        <p>{words.sure}</p>
        <p>{words.hidden.replace("{minimum}", String(minimum))}</p>
        <p>{words.practice}</p>
      </div>
    </section>
  );
}
