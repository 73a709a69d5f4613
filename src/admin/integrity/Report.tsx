import type { IntegrityReport } from "#protocol/integrity.ts";
import { formatCount, formatMoment } from "#ui/numbers.ts";
import { Icon } from "#ui/Icon.tsx";
import { check, warning } from "#ui/icons.ts";
import { useVoice } from "#admin/voice.ts";
import { Code } from "./Code.tsx";
import { Findings } from "./Findings.tsx";
import type { Checking } from "./use-report.ts";

/** What the last check found, and that another is under way. */
export function Report({ checking: { checking, failed, report } }: { readonly checking: Checking }) {
  const { say } = useVoice();
  return (
    <>
      <div role="status">
        {checking && (
          <div className="progress status">
            <progress aria-label={say("integrity.check")} />
            <p>{say("integrity.checking")}</p>
          </div>
        )}
        {!checking && failed && <p className="banner warn">{say("integrity.failed")}</p>}
        {report && <Verdict report={report} />}
      </div>
      {report === null && !checking && <p className="status">{say("integrity.never")}</p>}
      {report !== null && <Facts report={report} />}
      {report !== null && report.found > 0 && <Findings report={report} />}
    </>
  );
}

function Verdict({ report: { found } }: { readonly report: IntegrityReport }) {
  const { say } = useVoice();
  return (
    <p className="status">
      <span className={found === 0 ? "verdict met" : "verdict not"}>
        <Icon path={found === 0 ? check : warning} />
        <b>{found === 0 ? say("integrity.good") : say("integrity.bad", { count: found })}</b>
      </span>
    </p>
  );
}

function Facts({ report: { from, until, links, head } }: { readonly report: IntegrityReport }) {
  const { say, language } = useVoice();
  const minutes = Math.round((Date.parse(until) - Date.parse(from)) / 60_000);
  return (
    <dl className="facts">
      <div>
        <dt>{say("integrity.when")}</dt>
        <dd>{formatMoment(until)}</dd>
      </div>
      <div>
        <dt>{say("integrity.lasted")}</dt>
        <dd>{minutes === 0 ? say("integrity.under-a-minute") : say("integrity.minutes", { count: minutes })}</dd>
      </div>
      <div>
        <dt>{say("integrity.links")}</dt>
        <dd>{formatCount(links, language)}</dd>
      </div>
      <div>
        <dt>{say("integrity.head")}</dt>
        <dd>{head === null ? say("integrity.no-head") : <Code hash={head} />}</dd>
      </div>
    </dl>
  );
}
