import type { Criterion, SatisfactionQuestion } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";

/** The items of a criterion, word for word in both languages. */
export function ItemsTable({ criterion }: { readonly criterion: Criterion }) {
  const { say, read } = useVoice();
  return (
    <table className="stack texts">
      <caption>{read(criterion.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say("items.number")}</th>
          <th scope="col">{say("items.vi")}</th>
          <th scope="col">{say("items.en")}</th>
        </tr>
      </thead>
      <tbody>
        {criterion.questions.map((question) => (
          <tr key={question.id}>
            <th scope="row">{question.officialNumber ?? question.id}</th>
            <td lang="vi">
              {question.text.vi}
              <Remarks question={question} />
            </td>
            <td lang="en">{question.text.en}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remarks({ question }: { readonly question: SatisfactionQuestion }) {
  const { say, read, language } = useVoice();
  const remarks = [
    ...(question.notApplicable ? [say("items.not-applicable")] : []),
    ...(question.required ? [] : [say("items.optional")]),
    ...(question.askedWhen ? [read(question.askedWhen)] : []),
    ...(question.status === undefined ? [] : [say("items.confirm")]),
  ];
  return remarks.length === 0 ? null : <small lang={language}>{remarks.join(" · ")}</small>;
}
