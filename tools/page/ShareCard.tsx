import { BoardDrawing } from '../../src/board/BoardDrawing.tsx';
import { prepareBoard } from '../../src/board/board.ts';
import { fitBoard, sizesOf, steps } from '../../src/board/fitBoard.ts';
import { Label } from '../../src/chart/Label.tsx';
import { palette } from '../../src/chart/theme/palette.ts';
import type { ExportInput } from '../../src/export/exportInput.ts';
import { ellipsize, wrapText } from '../../src/geometry/text.ts';
import { claimsOf } from '../../src/model/dataset.ts';
import { formatSources } from '../../src/model/words/labels.ts';

/** px, as those who show links ask for it. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 36;
const TITLE = { size: 33, line: 40, lines: 2 };
const NOTE = { size: 17, line: 30 };
const WIDTH = CARD.width - 2 * MARGIN;
/** Width of a board whose type is still read in a small preview, px before it is scaled. */
const WIDEST = 1240;

/** The picture of a shared link: the title, what the data rest on, and the board in large type. */
export function ShareCard({ input }: { input: ExportInput }) {
  const { whole, view, views, window } = input;
  const lines = wrapText(whole.title, TITLE.size, WIDTH).slice(0, TITLE.lines);
  const head = MARGIN + lines.length * TITLE.line;
  const top = head + NOTE.line + 6;
  const room = { width: WIDTH, height: CARD.height - MARGIN / 2 - top };
  const { board, scale } = fitBoard(prepareBoard(view, views), window, {
    room,
    sizes: sizesOf(steps(800, WIDEST, 40), room),
    leavesOut: { minimum: 2, sizes: sizesOf(steps(1000, WIDEST, 40), room) },
    sumsHeight: { minimum: 102, maximum: 160 },
  });
  const count = claimsOf(whole).length;
  const note = `${count} ${count === 1 ? 'claim' : 'claims'}, each with its source. ${formatSources(whole)}`;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${CARD.width} ${CARD.height}`}>
      <title>{whole.title}</title>
      <rect width={CARD.width} height={CARD.height} fill={palette.paper} />
      {lines.map((text, at) => (
        <Label
          key={text}
          text={{ id: text, text, x: MARGIN, y: MARGIN + (at + 0.7) * TITLE.line, anchor: 'start' }}
          size={TITLE.size}
          weight={600}
          color={palette.ink}
          serif
        />
      ))}
      <Label
        text={{
          id: 'note',
          text: ellipsize(note, NOTE.size, WIDTH),
          ...{ x: MARGIN, y: head + NOTE.size, anchor: 'start' },
        }}
        size={NOTE.size}
      />
      <g transform={`translate(${MARGIN} ${top}) scale(${scale})`}>
        <BoardDrawing board={board} height={Math.min(board.height, room.height / scale)} />
      </g>
    </svg>
  );
}
