import type { ReactNode } from "react";
import { formatDate } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { presets } from "./accent-pairs.ts";
import { HoursInWords } from "./HoursInWords.tsx";
import type { DeskSays, SettingName } from "./inherit.ts";

type Props = { readonly says: DeskSays };

/** What desks say or do in one setting, to be read only. */
export function Held({ says, name }: Props & { readonly name: SettingName }) {
  const View = views[name];
  return <View says={says} />;
}

const views: Record<SettingName, (props: Props) => ReactNode> = {
  emblem: Picture,
  accent: Swatch,
  openingHours: ({ says }) => <HoursInWords hours={says.openingHours} />,
  holidays: ({ says }) => <Holidays days={says.holidays} />,
  board: ({ says }) => <Board board={says.board} />,
  hotline: ({ says }) => <Sign sign={says.hotline} />,
  feedback: ({ says }) => <Sign sign={says.feedback} />,
  feedbackBox: ({ says }) => <Sign sign={says.feedbackBox} />,
  complaints: ({ says }) => <Sign sign={says.complaints} />,
  dossierProgress: ({ says }) => <Sign sign={says.dossierProgress} />,
  selfService: SelfService,
  idleSeconds: ({ says }) => <Seconds count={says.idleSeconds} />,
  countdownSeconds: ({ says }) => <Seconds count={says.countdownSeconds} />,
  thanksSeconds: ({ says }) => <Seconds count={says.thanksSeconds} />,
};

function Picture({ says: { emblem } }: Props) {
  const { say } = useVoice();
  return emblem === null ? say("emblem.none") : <img className="emblem" src={emblem} alt={say("emblem.picture")} />;
}

function Swatch({ says: { accent } }: Props) {
  const { say } = useVoice();
  const colour = accent ?? presets.celadon;
  const preset = (["celadon", "lacquer"] as const).find((one) => presets[one] === colour);
  return (
    <>
      <i className="swatch" style={{ background: colour }} /> {preset && `${say(`accent.${preset}`)}, `}
      {colour}
    </>
  );
}

/** More days than one reads at a glance. */
const manyDays = 12;

function Holidays({ days }: { readonly days: readonly string[] }) {
  const { say } = useVoice();
  if (days.length === 0) return say("holidays.none");
  const count = say("holidays.count", { count: days.length });
  return days.length > manyDays ? count : `${count}: ${days.map((day) => formatDate(day)).join(", ")}`;
}

function Board({ board }: { readonly board: DeskSays["board"] }) {
  const { say, read } = useVoice();
  if (board.length === 0) return say("board.none");
  return (
    <ul>
      {board.map(({ said, done, day }) => (
        <li key={`${day} ${said.vi}`}>
          “{read(said)}” {read(done)}, {formatDate(day)}
        </li>
      ))}
    </ul>
  );
}

function SelfService({ says }: Props) {
  const { say } = useVoice();
  return say(says.selfService ? "self-service.is-on" : "self-service.is-off");
}

function Seconds({ count }: { readonly count: number }) {
  const { say } = useVoice();
  return say("pace.seconds", { count });
}

function Sign({ sign }: { readonly sign: DeskSays["hotline"] }) {
  const { say, read } = useVoice();
  if (sign === null) return say("sign.none");
  const checked = sign.checkedOn === null ? say("sign.unchecked") : say("sign.checked", { day: formatDate(sign.checkedOn) });
  return (
    <>
      {read(sign.text)} <small>({checked})</small>
    </>
  );
}
