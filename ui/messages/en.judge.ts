/** The words with which a judgement is asked. */
export const judge = {};
