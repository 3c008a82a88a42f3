/** Filling a field by dragging a column onto it. The menu of the field does the same by keyboard. */
import type { DragEvent } from 'react';

const TYPE = 'application/x-relata-column';

/** What makes an element stand for a column that can be dragged. */
export const draggedColumn = (column: number | undefined) =>
  column === undefined
    ? {}
    : {
        draggable: true,
        onDragStart: ({ dataTransfer }: DragEvent) => {
          dataTransfer.setData(TYPE, `${column}`);
          dataTransfer.effectAllowed = 'copy';
        },
      };

/** What makes an element take a column that is dropped on it. */
export const columnTarget = (onColumn: (column: number) => void) => ({
  onDragOver: (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes(TYPE)) return;
    event.preventDefault();
    event.currentTarget.dataset['dropping'] = 'true';
  },
  onDragLeave: ({ currentTarget }: DragEvent<HTMLElement>) => {
    delete currentTarget.dataset['dropping'];
  },
  onDrop: (event: DragEvent<HTMLElement>) => {
    delete event.currentTarget.dataset['dropping'];
    const column = event.dataTransfer.getData(TYPE);
    if (column === '') return;
    event.preventDefault();
    event.stopPropagation();
    onColumn(Number(column));
  },
});
