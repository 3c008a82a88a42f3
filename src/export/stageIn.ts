import { many } from '../board/density/densityModule';
import type { AnyView } from '../views/view';
import type { ExportInput } from './exportInput';

/** A view of an export, to be placed: as marks, or as density where there are too many. */
export const stageIn = (view: AnyView, input: ExportInput) => view.stage({ ...input.view, many });
