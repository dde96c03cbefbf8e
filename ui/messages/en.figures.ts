/** A figure as English writes it. */
export const figure = (amount: number): string => amount.toLocaleString("en");

/** An amount of money. */
export const yuan = (amount: number): string => `${figure(amount)} yuan`;
