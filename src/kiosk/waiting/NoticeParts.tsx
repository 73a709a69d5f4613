import type { DeskSettings, Improvement } from "#protocol/bundle.ts";
import { Icon } from "#ui/Icon.tsx";
import { check } from "#ui/icons.ts";
import { formatDate } from "#ui/numbers.ts";
import { QrCode } from "#ui/QrCode.tsx";
import { typeset } from "#ui/typeset.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { addressIn } from "./address-in.ts";
import type { Spare } from "./leave-out.ts";
import { waitingWords } from "./words.ts";

/** A sign of the unit that is there. */
export type Sign = NonNullable<DeskSettings["hotline"]>;

/** What people said, and what was done about it. */
export function Improvements({ improvements }: { readonly improvements: readonly Improvement[] }) {
  const { language, read } = useKioskWords();
  return (
    <dl>
      {improvements.map(({ said, done, day }) => (
        <div key={`${day} ${said.vi}`}>
          <dt>“{read(said)}”</dt>
          <dd>
            <Icon path={check} />
            <span>
              {read(done)}, {waitingWords[language].on}&nbsp;{formatDate(day)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whom to call, where to write, where the box hangs. */
export function Feedback({ desk, isOut }: { readonly desk: DeskSettings; readonly isOut: ReadonlySet<Spare> }) {
  const { language, read } = useKioskWords();
  const words = waitingWords[language];
  const feedback = isOut.has("feedback") ? null : desk.feedback;
  const address = feedback && addressIn(read(feedback.text));
  return (
    <section className="feedback">
      <h2>{words.feedback}</h2>
      <div className="ways">
        {address && <QrCode text={address.url} label={`${words.qr} ${address.address}`} />}
        <div>
          {desk.hotline && <Hotline sign={desk.hotline} />}
          {feedback && <SignText text={read(feedback.text)} />}
        </div>
      </div>
      {desk.feedbackBox && !isOut.has("box") && (
        <p>
          {words.box} {read(desk.feedbackBox.text)}
        </p>
      )}
    </section>
  );
}

/** A number stands large, a longer text as a text. */
function Hotline({ sign }: { readonly sign: Sign }) {
  const { language, read } = useKioskWords();
  const words = waitingWords[language];
  const number = read(sign.text);
  return (
    <>
      <p>
        {words.hotline}
        <br />
        <b className={number.length <= longestNumber ? "figures" : ""}>{number}</b>
      </p>
      <Checked sign={sign} />
    </>
  );
}

const longestNumber = 14;

/** «đã kiểm tra ngày …», where somebody did. */
export function Checked({ sign: { checkedOn } }: { readonly sign: Sign }) {
  const { language } = useKioskWords();
  if (checkedOn === null) return null;
  return (
    <p className="checked">
      {waitingWords[language].checked} {formatDate(checkedOn)}
    </p>
  );
}

/** Where one sees how far an application has come. */
export function Progress({ sign }: { readonly sign: Sign }) {
  const { language, read } = useKioskWords();
  const words = waitingWords[language];
  const address = addressIn(read(sign.text));
  return (
    <section className="look-up">
      <h2>{words.progress}</h2>
      <div className="ways small">
        {address && <QrCode text={address.url} label={`${words.qr} ${address.address}`} />}
        <SignText text={read(sign.text)} />
      </div>
    </section>
  );
}

/** Where complaints and denunciations go; never here. */
export function Complaints({ sign }: { readonly sign: Sign }) {
  const { language, read } = useKioskWords();
  const words = waitingWords[language];
  return (
    <section>
      <h2>{words.complaints}</h2>
      <p>
        {asSentence(read(sign.text))} {words["not-here"]}
      </p>
    </section>
  );
}

/** What a unit wrote, ended as a sentence because another follows. */
function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What a unit wrote, an address in it bold and without its `https://`. */
export function SignText({ text }: { readonly text: string }) {
  const found = addressIn(text);
  if (!found) return <p>{text}</p>;
  return (
    <p>
      {found.before}
      <b>{typeset(found.address)}</b>
      {found.after}
    </p>
  );
}
