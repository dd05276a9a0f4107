/** The folder of a small city without a fault, for tests that spoil one thing in it. */
export const SMALL_CITY = 'cities/brzegowo';
