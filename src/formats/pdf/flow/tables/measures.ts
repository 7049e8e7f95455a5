/** Space between columns, and least width of a column, in points. */
export const gutter = 12
export const narrowest = 24
