import { useState } from 'react';
import { sceneInputOf } from '../export/exportInputOf';
import type { PictureWish } from '../export/makeFile';
import { sceneView } from '../filter/reconcile';
import type { Briefing, BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { currentTheme, saveFile } from '../panels/exportSave';
import { showView } from '../state/store';
import { presentBriefing } from './presentBriefing';

interface Props {
  readonly dataset: Dataset;
  readonly briefing: Briefing;
  readonly scene: BriefingScene;
}

const FORMATS = ['png', 'svg'] as const;

/** Where a scene leads: to the stage, to Explore, into a picture under the briefing's handling label. */
export function SceneLinks({ dataset, briefing, scene }: Props) {
  const [said, setSaid] = useState('');
  const save = async (format: PictureWish['format']) => {
    setSaid('Making the picture…');
    try {
      const { makeFile } = await import('../export/makeFile');
      const input = sceneInputOf(dataset, briefing, scene, new Date());
      const file = await makeFile({ format, subject: 'board', theme: currentTheme() }, input);
      saveFile(file);
      setSaid(`Saved ${file.name}`);
    } catch (error) {
      setSaid(`Nothing was saved: ${error instanceof Error ? error.message : String(error)}`);
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
        {said}
      </span>
    </>
  );
}
