/** 金额。 */
export const yuan = (amount: number): string => `${amount}元`;
