import { forbiddenActs } from "#protocol/forbidden-acts.ts";
import type { Catalogue } from "#protocol/results.ts";
import { formatCount } from "#ui/numbers.ts";
import { periodName, unitName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { actsByWeek, type ToldActs, type WeekOfUnit } from "./acts-by-week.ts";

type Props = { readonly answer: ToldActs; readonly catalogue: Catalogue };

/** Week by week and unit by unit, how many told of each act, of how many asked; the newest week first. */
export function ForbiddenActs({ answer, catalogue }: Props) {
  const { say } = useVoice();
  const { shown, hidden } = answer;
  const weeks = actsByWeek(answer);
  return (
    <>
      {weeks.length === 0 ? (
        <p className="nothing">{say(shown === 0 ? "restricted.none-shown" : "restricted.nobody-told")}</p>
      ) : (
        <Acts weeks={weeks} catalogue={catalogue} />
      )}
      {weeks.length > 0 && <p className="note">{say("restricted.blank")}</p>}
      {hidden > 0 && <p className="note">{say("restricted.hidden", { count: hidden, minimum: catalogue.minimumGroup })}</p>}
    </>
  );
}

function Acts({ weeks, catalogue }: { readonly weeks: readonly WeekOfUnit[]; readonly catalogue: Catalogue }) {
  const voice = useVoice();
  const { say } = voice;
  return (
    <table className="stack acts" aria-labelledby="restricted">
      <thead>
        <tr>
          <th scope="col">{say("trouble.week")}</th>
          <th scope="col">{say("trouble.unit")}</th>
          {forbiddenActs.map((act) => (
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
            {forbiddenActs.map((act) => (
              <Told key={act} label={say(`act.${act}`)} told={toldByAct.get(act)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Told({ label, told }: { readonly label: string; readonly told: { readonly told: number; readonly asked: number } | undefined }) {
  const { say, language } = useVoice();
  return (
    <td className="num" data-label={label}>
      {told !== undefined && (
        <>
          <b>{formatCount(told.told, language)}</b> <span className="soft">{say("trouble.of", { count: told.asked })}</span>
        </>
      )}
    </td>
  );
}
