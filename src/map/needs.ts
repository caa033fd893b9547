/**
 * Whether this browser can run the map library. The build lowers its syntax, not what it calls:
 * `Object.hasOwn`, the last to come to all (Chrome 93, Firefox 92, Safari 15.4), and WebGL 2.
 */
export const runsLibrary = (): boolean => 'hasOwn' in Object && 'WebGL2RenderingContext' in window;
