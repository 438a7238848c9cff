/** Links that let people into sessions. */
package app.refrain.studio.share;
