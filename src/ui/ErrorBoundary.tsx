import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly fallback: (message: string) => ReactNode;
  /** A new value gives the children another try. */
  readonly retryKey: unknown;
}

interface State {
  readonly message: string | null;
  readonly retryKey: unknown;
}

/** Keeps a fault in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null, retryKey: this.props.retryKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.retryKey === state.retryKey ? null : { message: null, retryKey: props.retryKey };
  }

  override render() {
    return this.state.message === null ? this.props.children : this.props.fallback(this.state.message);
  }
}
