import { forbiddenActs } from "#protocol/forbidden-acts.ts";
import type { Catalogue } from "#protocol/results.ts";
import { formatCount } from "#ui/numbers.ts";
import { periodName, unitName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { actsByWeek, type ToldActs, type WeekOfUnit } from "./acts-by-week.ts";

type Props = { readonly answer: ToldActs; readonly catalogue: Catalogue };

/** Week by week and unit by unit, how many told of each act, of how many asked; the newest week first. What the questionnaire does not ask is said apart. */
export function ForbiddenActs({ answer, catalogue }: Props) {
  const { say } = useVoice();
  const { acts, shown, hidden } = answer;
  const weeks = actsByWeek(answer);
  if (acts.length === 0) return <p className="nothing">{say("restricted.none-asked")}</p>;
  const unasked = forbiddenActs.filter((act) => !acts.includes(act)).map((act) => inSentence(say(`act.${act}`)));
  return (
    <>
      {weeks.length === 0 ? (
        <p className="nothing">{say(shown === 0 ? "restricted.none-shown" : "restricted.nobody-told")}</p>
      ) : (
        <Acts acts={acts} weeks={weeks} catalogue={catalogue} />
      )}
      {unasked.length > 0 && <p className="note">{say("restricted.unasked", { acts: unasked.join("; ") })}</p>}
      {hidden > 0 && <p className="note">{say("restricted.hidden", { count: hidden, minimum: catalogue.minimumGroup })}</p>}
    </>
  );
}

type ActsProps = { readonly acts: ToldActs["acts"]; readonly weeks: readonly WeekOfUnit[]; readonly catalogue: Catalogue };

function Acts({ acts, weeks, catalogue }: ActsProps) {
  const voice = useVoice();
  const { say } = voice;
  return (
    <table className="stack acts" aria-labelledby="restricted">
      <thead>
        <tr>
          <th scope="col">{say("trouble.week")}</th>
          <th scope="col">{say("trouble.unit")}</th>
          {acts.map((act) => (
            <th key={act} scope="col" className="num">
              {say(`act.${act}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, unit, toldByAct }) => (
          <tr key={`${week} ${unit}`}>
            <th scope="row">{periodName(week, voice)}</th>
            <td>{unitName(unit, catalogue, voice)}</td>
            {acts.map((act) => (
              <Told key={act} label={say(`act.${act}`)} told={toldByAct.get(act)} minimum={catalogue.minimumGroup} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TellsProps = {
  readonly label: string;
  readonly told: { readonly told: number; readonly asked: number } | undefined;
  readonly minimum: number;
};

function Told({ label, told, minimum }: TellsProps) {
  const { say, language } = useVoice();
  return (
    <td className="num" data-label={label}>
      {told === undefined ? (
        <span className="soft">{say("restricted.few", { minimum })}</span>
      ) : (
        <>
          {told.told === 0 ? <span className="soft">0</span> : <b>{formatCount(told.told, language)}</b>}{" "}
          <span className="soft">{say("trouble.of", { count: told.asked })}</span>
        </>
      )}
    </td>
  );
}
