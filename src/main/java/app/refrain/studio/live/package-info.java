/** The WebSocket over which people edit a session together. */
package app.refrain.studio.live;
