import { useMemo } from "react";
import { Chosen } from "./Chosen.tsx";
import { EmptyStore } from "./EmptyStore.tsx";
import { FailureBanner } from "./FailureBanner.tsx";
import { Frame } from "./Frame.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { askCatalogue, askNotices } from "./ask.ts";
import { readAddress, viewIn } from "./address.ts";
import { useAddress } from "./use-address.ts";
import { useAsked } from "./use-asked.ts";
import { useVoice } from "./voice.ts";

/** The manager's page: asks what there is to choose from, then shows the view its address names. */
export function Dashboard() {
  const { say, read } = useVoice();
  const [search, go] = useAddress();
  const [asked, askAgain] = useAsked(askCatalogue);
  const [{ last: notices }] = useAsked(askNotices);
  const catalogue = asked.last;
  const reading = useMemo(() => (catalogue === null ? null : readAddress(search, catalogue)), [search, catalogue]);
  const failure = asked.stage === "failed" ? asked.failure : null;
  const bare = {
    organisation: catalogue === null ? "" : read(catalogue.organisation.name),
    question: say(`view.${viewIn(search)}`),
    onRefresh: askAgain,
    notices,
  };
  if (catalogue === null) {
    return (
      <Frame {...bare} status={failure === null ? say("state.asking") : ""}>
        {failure === null ? <Skeleton whole /> : <FailureBanner failure={failure} last={null} onRetry={askAgain} />}
      </Frame>
    );
  }
  if (reading === null || catalogue.days === null) {
    return (
      <Frame {...bare} status="">
        {failure !== null && <FailureBanner failure={failure} last={null} onRetry={askAgain} />}
        <EmptyStore surveys={reading !== null} />
      </Frame>
    );
  }
  return <Chosen reading={reading} go={go} catalogue={catalogue} failure={failure} onRefresh={askAgain} notices={notices} />;
}
