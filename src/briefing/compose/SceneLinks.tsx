import { useState } from 'react';
import { sceneView } from '../../address/sceneView';
import { sceneInputOf } from '../../export/exportInput';
import type { PictureRequest } from '../../export/files/makeFile';
import { messageOf } from '../../lib/error';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { saveFile } from '../../panels/export/saveFile';
import { currentTheme } from '../../panels/export/theme';
import { showView } from '../../state/store';
import { presentBriefing } from '../stage/presentBriefing';

interface Props {
  readonly dataset: Dataset;
  readonly briefing: Briefing;
  readonly scene: BriefingScene;
}

const FORMATS = ['png', 'svg'] as const;

/** Links of a scene: to the stage, to Explore, and to a picture with the briefing's handling label. */
export function SceneLinks({ dataset, briefing, scene }: Props) {
  const [status, setStatus] = useState('');
  const save = async (format: PictureRequest['format']) => {
    setStatus('Making the picture…');
    try {
      const { makeFile } = await import('../../export/files/makeFile');
      const input = sceneInputOf(dataset, briefing, scene, new Date());
      const file = await makeFile({ format, subject: 'board', theme: currentTheme() }, input);
      saveFile(file);
      setStatus(`Saved ${file.name}`);
    } catch (error) {
      setStatus(`Nothing was saved: ${messageOf(error)}`);
    }
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => presentBriefing(briefing, scene)}>
        Present from here
      </button>
      <button
        type="button"
        className="quiet-button"
        onClick={() => showView({ ...sceneView(scene, dataset), scene: null })}
      >
        Open in Explore
      </button>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="quiet-button"
          aria-label={`Picture as ${format.toUpperCase()}`}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
      <span role="status" className="muted">
        {status}
      </span>
    </>
  );
}
