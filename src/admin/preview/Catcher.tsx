import { Component, type ReactNode } from "react";

type Props = {
  /** Another one lets what broke try again. */
  readonly attempt: unknown;
  readonly instead: ReactNode;
  readonly children: ReactNode;
};
type State = { readonly isBroken: boolean; readonly attempt: unknown };

/** What cannot be drawn harms nothing but its own picture, and is drawn again at the next attempt. */
export class Catcher extends Component<Props, State> {
  override state: State = { isBroken: false, attempt: this.props.attempt };

  static getDerivedStateFromProps({ attempt }: Props, state: State): State | null {
    return attempt === state.attempt ? null : { isBroken: false, attempt };
  }

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown) {
    reportError(error);
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}
