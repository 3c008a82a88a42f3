import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { formatAddress, parseAddress } from '../../address/address';
import { dropUnknownIds } from '../../address/unknownIds';
import type { ViewState } from '../../address/viewState';
import { sceneBoardOf } from '../../export/sceneBoard';
import type { FilteredDataset } from '../../filter/filterDataset';
import { deepEqual } from '../../lib/equality';
import type { Claim } from '../../model/claim';
import { leaveStage } from '../../state/stageAddress';
import { getViewState, showView, useViewState } from '../../state/store';
import { useSwipe } from '../../ui/useSwipe';
import { type Message, useChannel } from '../presenter/useChannel';
import { toggleFullScreen } from './fullScreen';
import { type Command, commandOf, isMove } from './presentationKeys';
import { shows } from './stageBoard';
import { returnView, type SceneSequence, viewOfClaim } from './useSceneSequence';

export type OpenDialog = 'keys' | 'jump' | null;

type Asked = 'mark' | 'name';

export interface Stage {
  readonly blank: boolean;
  readonly dialog: OpenDialog;
  /** Whether this screen shows the speaker notes. */
  readonly notes: boolean;
  /** How the evidence was opened: at a mark, or by a key or a jump; null for not at all. */
  readonly asked: Asked | null;
  /** Whether the evidence on the chosen claim is open beside the scene. */
  readonly evidence: boolean;
  readonly execute: (command: Command) => void;
  readonly unblank: () => boolean;
  readonly closeDialog: () => void;
  readonly askForEvidence: () => void;
  readonly jump: (claim: Claim) => void;
}

/** The state of the stage besides the view, and the commands that change both. */
export function useStage(sequence: SceneSequence, shown: FilteredDataset): Stage {
  const [blank, setBlank] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [notes, setNotes] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [beforeJump, setBeforeJump] = useState<ViewState | null>(null);
  const settle = () => {
    setAsked(null);
    setBeforeJump(null);
  };
  const place = (dark: boolean): Message => ({
    kind: 'at',
    scene: sequence.scene.id,
    step: sequence.step,
    blank: dark,
  });
  const view = useViewState((now) => now);
  const evidence = view.claim !== null && (view.claim !== sequence.home.claim || asked !== null);
  const seen: Message = useMemo(
    () => ({ kind: 'seen', view: formatAddress(view, new URLSearchParams()), evidence }),
    [view, evidence],
  );
  const post = useChannel(shown.whole.id, {
    onOpen: () => place(blank),
    onClose: { kind: 'bye' },
    onMessage: (message) => {
      if (message.kind === 'hello') {
        post(place(blank));
        post(seen);
      }
      if (message.kind === 'show') showAside(message.view);
      if (message.kind !== 'at') return;
      setBlank(message.blank);
      if (message.scene !== sequence.scene.id || message.step !== sequence.step) settle();
      sequence.goTo(message);
    },
  });
  useEffect(() => {
    if (sequence.isSet) post(seen);
  }, [post, seen, sequence.isSet]);
  const darken = (dark: boolean) => {
    setBlank(dark);
    post(place(dark));
  };
  const showAside = (query: string) => {
    const { view } = parseAddress(query);
    const before = getViewState();
    const next = dropUnknownIds({ ...view, scene: sequence.scene.id, tab: before.tab }, shown.whole).view;
    settle();
    if (!deepEqual(next, sequence.home)) setBeforeJump(before);
    if (next.claim !== null && next.claim !== sequence.home.claim) setAsked('mark');
    showView(next);
  };
  const goBack = () => {
    const back = returnView(getViewState(), sequence.home, beforeJump);
    const closesEvidence = asked && getViewState().claim === sequence.home.claim;
    setAsked(null);
    setBeforeJump(null);
    if (back) showView(back);
    else if (!closesEvidence) leaveStage();
  };
  const execute = (command: Command) => {
    if (isMove(command)) {
      settle();
      post({ kind: 'at', ...sequence.go(command), blank });
    } else if (command === 'blank') darken(true);
    else if (command === 'fullScreen') void toggleFullScreen();
    else if (command === 'keys' || command === 'jump') setDialog(command);
    else if (command === 'evidence') setAsked(getViewState().claim !== null && !asked ? 'name' : null);
    else if (command === 'notes') setNotes(!notes);
    else goBack();
  };
  return {
    blank,
    dialog,
    notes,
    asked,
    evidence,
    execute,
    unblank: () => {
      if (blank) darken(false);
      return blank;
    },
    closeDialog: () => setDialog(null),
    askForEvidence: () => setAsked('mark'),
    jump: (claim) => {
      const before = getViewState();
      setBeforeJump((earlier) => earlier ?? before);
      setDialog(null);
      setAsked('name');
      const isDrawn = shows(sceneBoardOf(sequence.scene), claim, shown.whole);
      showView(viewOfClaim(before, claim, isDrawn ? shown.matches.get(claim.id) : undefined));
    },
  };
}

/** Elements that keep a key unless a pointer focused them: a clicked button must not catch the clicker's space. */
const OWN_KEYS: Readonly<Partial<Record<string, string>>> = {
  ' ': 'button, a, summary, [data-claim]',
  ArrowLeft: '[data-claim], [role=slider]',
  ArrowRight: '[data-claim], [role=slider]',
  ArrowUp: '[data-claim], [role=slider], .presenter-notes-text',
  ArrowDown: '[data-claim], [role=slider], .presenter-notes-text',
  Home: '[data-claim], [role=slider]',
  End: '[data-claim], [role=slider]',
  PageUp: '[role=slider]',
  PageDown: '[role=slider]',
};
const FIELDS = 'input, textarea, select, dialog';
/** What a finger drags, or scrolls. */
const DRAGGED = '.brush, [role=slider], .stage-evidence';

/**
 * Handles the stage's keys before any element on it does, and swipes. Fields and dialogs keep theirs, and so does a mark, slider or
 * button that was not focused by a pointer. `swallow` returns whether it has used up the key.
 */
export function useStageKeys(
  stage: RefObject<HTMLElement | null>,
  execute: (command: Command) => void,
  swallow: () => boolean,
): void {
  const latest = useRef({ execute, swallow });
  useEffect(() => {
    latest.current = { execute, swallow };
  }, [execute, swallow]);
  useEffect(() => {
    let isPointing = false;
    let keepsKeys = false;
    const onKeyDown = (event: KeyboardEvent) => {
      if (latest.current.swallow()) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(FIELDS) || (keepsKeys && isOwn(event.key, target))) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.execute(command);
    };
    const onMouse = ({ type }: MouseEvent) => {
      isPointing = type === 'mousedown';
      if (isPointing) keepsKeys = false;
    };
    const onFocus = () => {
      keepsKeys = !isPointing;
    };
    const listening = new AbortController();
    const how = { capture: true, signal: listening.signal };
    globalThis.addEventListener('keydown', onKeyDown, how);
    globalThis.addEventListener('mousedown', onMouse, how);
    globalThis.addEventListener('mouseup', onMouse, how);
    globalThis.addEventListener('focusin', onFocus, how);
    return () => listening.abort();
  }, []);
  useSwipe(stage, (way) => execute(way > 0 ? 'next' : 'previous'), DRAGGED);
}

function isOwn(key: string, target: Element | null): boolean {
  const own = OWN_KEYS[key];
  return own !== undefined && target?.closest(own) != null;
}
