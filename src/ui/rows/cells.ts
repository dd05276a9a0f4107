/** What stands in a table: heads of columns and what a cell may hold. */

export type Column = {
  head: string;
  /** Numbers stand to the right, figure under figure. */
  number?: boolean;
  /** The head is only for those who hear the table. */
  unseen?: boolean;
};

export type Cell = string | number | { text: string; href: string };
