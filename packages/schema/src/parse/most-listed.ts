/** How many mistakes of shape are put into words: nobody reads more, and 250,000 take seconds. */
export const mostListed = 500;
