/**
 * Arranges tunes for bands in many styles, from grooves, bass figures and chords written for it.
 */
package app.refrain.music.arrangement;
