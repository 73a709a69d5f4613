import { Component, type ReactNode, Suspense } from "react";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Notice } from "./Notice.tsx";

type Props = {
  /** The way back to what is there. */
  readonly onBack?: () => void;
  /** What stands there where the part does not load, and takes no room meanwhile; without it, the truth and the way back. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the tablet that is loaded when it is needed; where it does not load, the truth and a way back stand in its place. */
export class LaterPart extends Component<Props, { readonly isMissing: boolean }> {
  override state = { isMissing: false };

  static getDerivedStateFromError() {
    return { isMissing: true };
  }

  override componentDidCatch(error: unknown) {
    reportError(error);
  }

  override render() {
    const { onBack = () => location.reload(), instead = <Missing onBack={onBack} />, children } = this.props;
    return this.state.isMissing ? instead : <Suspense>{children}</Suspense>;
  }
}

function Missing({ onBack }: Pick<Props, "onBack">) {
  const { say } = useKioskWords();
  return (
    <>
      <Notice kind="bad" title={say("part.missing")} body={say("part.missing-hint")} />
      <footer className="actions ends">
        <button className="button main" type="button" onClick={onBack}>
          {say("kiosk.back")}
        </button>
      </footer>
    </>
  );
}
