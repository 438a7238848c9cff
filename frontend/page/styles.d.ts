/** A style sheet that becomes part of the bundle. */
declare module '*.css';
