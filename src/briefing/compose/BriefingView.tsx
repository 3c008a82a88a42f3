import type { Briefing } from '../../model/briefing';
import { presentBriefing } from '../stage/presentBriefing';
import { copyBriefing } from '../store/actions';
import type { BriefingStore } from '../store/briefingStore';
import { formatSceneCount } from '../store/editBriefing';
import { ExportOptions } from './ExportOptions';
import { SceneLinks } from './SceneLinks';
import { SceneThumb } from './SceneThumb';
import '../stage/handlingLabel.css';

/** A briefing that came with the data, to read, present and export. It is changed as a copy. */
export function BriefingView({ store, briefing }: { store: BriefingStore; briefing: Briefing }) {
  const { dataset } = store;
  const { title, label, scenes } = briefing;
  return (
    <section aria-label={title} tabIndex={-1} className="sheet">
      <header className="sheet-head">
        {label && <p className="handling-label">{label}</p>}
        <h2 className="sheet-title">{title}</h2>
        <p className="muted">{formatSceneCount(briefing)} · came with the data; make a copy to change it</p>
        <div className="sheet-acts">
          <button type="button" className="main-button" onClick={() => presentBriefing(briefing)}>
            Present
          </button>
          <button type="button" className="quiet-button" onClick={() => copyBriefing(store, briefing)}>
            Make a copy
          </button>
        </div>
        <ExportOptions briefing={briefing} dataset={dataset} />
      </header>
      <ol className="scene-list">
        {scenes.map((scene, at) => (
          <li key={scene.id} aria-label={`Scene ${at + 1}: ${scene.title}`} className="scene-row">
            <span className="scene-number" aria-hidden="true">
              {at + 1}
            </span>
            <SceneThumb dataset={dataset} scene={scene} label={label} />
            <div className="scene-words">
              <h3 className="scene-title">{scene.title}</h3>
              <p className="scene-caption">{scene.caption}</p>
              <p className="scene-notes">{scene.notes}</p>
              <div className="scene-acts">
                <SceneLinks dataset={dataset} briefing={briefing} scene={scene} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
