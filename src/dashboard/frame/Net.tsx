import { Component, type ReactNode } from "react";
import { useVoice } from "./voice.ts";

/** The last net: whatever breaks while drawing is said on the page instead of leaving it white. */
export class Net extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { say } = useVoice();
  return (
    <main>
      <h1>{say("broken.title")}</h1>
      <p>{say("broken.why")}</p>
      <p>
        <button className="button" type="button" onClick={() => window.location.reload()}>
          {say("broken.reload")}
        </button>
      </p>
    </main>
  );
}
