/** Pictures of scores, made on the server. */
package app.refrain.studio.picture;
