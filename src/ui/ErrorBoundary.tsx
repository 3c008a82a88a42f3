import { Component, type ReactNode } from 'react';
import { messageOf } from '../lib/error';

interface Props {
  readonly children: ReactNode;
  readonly fallback: (message: string) => ReactNode;
  /** A new value renders the children again. */
  readonly retryKey: unknown;
}

interface State {
  readonly message: string | null;
  readonly retryKey: unknown;
}

/** Confines an error to its part of the page: shows the fallback and leaves the rest alone. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null, retryKey: this.props.retryKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: messageOf(error) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.retryKey === state.retryKey ? null : { message: null, retryKey: props.retryKey };
  }

  override render() {
    return this.state.message === null ? this.props.children : this.props.fallback(this.state.message);
  }
}
