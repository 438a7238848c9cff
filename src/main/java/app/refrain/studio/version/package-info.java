/** Scores of sessions as they were at moments that somebody may want back. */
package app.refrain.studio.version;
