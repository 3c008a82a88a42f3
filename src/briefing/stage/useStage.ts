import { useState } from 'react';
import type { Shown } from '../../filter/shownIn';
import type { ViewState } from '../../filter/viewState';
import type { Claim } from '../../model/claim';
import { leaveStage } from '../../state/addressSync';
import { getView, showView } from '../../state/store';
import { toggleFullScreen } from '../../ui/fullScreen';
import { useChannel } from '../presenter/useChannel';
import { type Command, isMove } from './presentationKeys';
import { returnView, viewOfClaim } from './sceneNavigation';
import type { SceneSequence } from './useSceneSequence';

export type OpenDialog = 'keys' | 'jump' | null;

type Asked = 'mark' | 'name';

export interface Stage {
  readonly blank: boolean;
  readonly dialog: OpenDialog;
  /** Whether this screen shows the speaker notes. */
  readonly notes: boolean;
  /** How the evidence was opened: at a mark, or by a key or a jump; null for not at all. */
  readonly asked: Asked | null;
  readonly execute: (command: Command) => void;
  readonly unblank: () => boolean;
  readonly closeDialog: () => void;
  readonly askForEvidence: () => void;
  readonly jump: (claim: Claim) => void;
}

/** The state of the stage besides the view, and the commands that change both. */
export function useStage(sequence: SceneSequence, shown: Shown): Stage {
  const [blank, setBlank] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [notes, setNotes] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [beforeJump, setBeforeJump] = useState<ViewState | null>(null);
  const settle = () => {
    setAsked(null);
    setBeforeJump(null);
  };
  const post = useChannel(shown.whole.id, {
    onOpen: () => ({ kind: 'at', scene: sequence.scene.id, blank }),
    onClose: { kind: 'bye' },
    onMessage: (message) => {
      if (message.kind === 'hello') post({ kind: 'at', scene: sequence.scene.id, blank });
      if (message.kind !== 'at') return;
      setBlank(message.blank);
      if (message.scene === sequence.scene.id) return;
      settle();
      sequence.goTo(message.scene);
    },
  });
  const darken = (dark: boolean) => {
    setBlank(dark);
    post({ kind: 'at', scene: sequence.scene.id, blank: dark });
  };
  const goBack = () => {
    const back = returnView(getView(), sequence.home, beforeJump);
    const closesEvidence = asked && getView().claim === sequence.home.claim;
    setAsked(null);
    setBeforeJump(null);
    if (back) showView(back);
    else if (!closesEvidence) leaveStage();
  };
  const execute = (command: Command) => {
    if (isMove(command)) {
      settle();
      post({ kind: 'at', scene: sequence.go(command), blank });
    } else if (command === 'blank') darken(true);
    else if (command === 'fullScreen') void toggleFullScreen();
    else if (command === 'keys' || command === 'jump') setDialog(command);
    else if (command === 'evidence') setAsked(getView().claim !== null && !asked ? 'name' : null);
    else if (command === 'notes') setNotes(!notes);
    else goBack();
  };
  return {
    blank,
    dialog,
    notes,
    asked,
    execute,
    unblank: () => {
      if (blank) darken(false);
      return blank;
    },
    closeDialog: () => setDialog(null),
    askForEvidence: () => setAsked('mark'),
    jump: (claim) => {
      const before = getView();
      setBeforeJump((earlier) => earlier ?? before);
      setDialog(null);
      setAsked('name');
      showView(viewOfClaim(before, claim, shown.matches.get(claim.id)));
    },
  };
}
