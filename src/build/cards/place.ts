/** Of the pictures for chats, in pixels: what these ask for. */
export const SIZE = { width: 1200, height: 630 };
